/** Signing in: accounts, passwords, and the operator of the installation. */
@NullMarked
package dev.lectern.access;

import org.jspecify.annotations.NullMarked;
