/** Signing in: accounts, passwords, and who is calling. */
@NullMarked
package dev.lectern.access;

import org.jspecify.annotations.NullMarked;
