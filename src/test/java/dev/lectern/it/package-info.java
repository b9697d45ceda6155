/**
 * Tests of Lectern as a whole, as the build packed it, on real servers. {@link dev.lectern.it.SharedServer} is for all
 * tests inside the server ({@link dev.lectern.it.InTheServer}) and in a browser ({@link dev.lectern.it.InABrowser}),
 * {@link dev.lectern.it.OneServer} for those that kill it ({@link dev.lectern.it.OnOneServer}). These annotations also
 * say which classes run in parallel.
 */
@NullMarked
package dev.lectern.it;

import org.jspecify.annotations.NullMarked;
