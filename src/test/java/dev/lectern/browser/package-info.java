/** The browser of the browser tests: found, started once, and used by visitors who act as people do. */
@NullMarked
package dev.lectern.browser;

import org.jspecify.annotations.NullMarked;
