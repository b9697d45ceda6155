/** The browser tests' browser: found, started once, and used by visitors who do what people do. */
@NullMarked
package dev.lectern.browser;

import org.jspecify.annotations.NullMarked;
