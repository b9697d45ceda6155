@NullMarked
package dev.lectern.site.audit.state;

import org.jspecify.annotations.NullMarked;
