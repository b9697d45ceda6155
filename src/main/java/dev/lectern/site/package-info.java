/**
 * The pages that browsers see. Each package holds the pages about one subject. {@code web} holds what all pages share,
 * and {@link Pages} their addresses.
 */
@NullMarked
package dev.lectern.site;

import org.jspecify.annotations.NullMarked;
