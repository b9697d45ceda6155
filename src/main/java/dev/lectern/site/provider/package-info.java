/** The administrator's page of the provider's policy, and the home page of the installation. */
@NullMarked
package dev.lectern.site.provider;

import org.jspecify.annotations.NullMarked;
