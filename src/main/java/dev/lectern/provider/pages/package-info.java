/** The admin's page of the provider's policy. */
@NullMarked
package dev.lectern.provider.pages;

import org.jspecify.annotations.NullMarked;
