/** The pages on which anybody sees a certificate, and whether it counts. */
@NullMarked
package dev.lectern.site.certificate;

import org.jspecify.annotations.NullMarked;
