/** The public pages that show a certificate and whether it is valid. */
@NullMarked
package dev.lectern.site.certificate;

import org.jspecify.annotations.NullMarked;
