/** The admin's page of the provider's policy. */
@NullMarked
package dev.lectern.site.provider;

import org.jspecify.annotations.NullMarked;
