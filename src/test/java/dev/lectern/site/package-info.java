/** Pages, as far as they can be looked at without a server. */
@NullMarked
package dev.lectern.site;

import org.jspecify.annotations.NullMarked;
