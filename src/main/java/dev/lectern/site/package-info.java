/** What browsers see. Each package holds the pages about one thing; {@code web} what all pages share; {@link Pages} their addresses. */
@NullMarked
package dev.lectern.site;

import org.jspecify.annotations.NullMarked;
