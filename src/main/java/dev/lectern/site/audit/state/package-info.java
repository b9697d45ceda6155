/** What a thing was like: its state at any version or instant, as a tree of named values, and what differs between two of them. */
@NullMarked
package dev.lectern.site.audit.state;

import org.jspecify.annotations.NullMarked;
