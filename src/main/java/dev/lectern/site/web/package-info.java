/** What all pages share: their context, their audience, forms, notices and refusals. */
@NullMarked
package dev.lectern.site.web;

import org.jspecify.annotations.NullMarked;
