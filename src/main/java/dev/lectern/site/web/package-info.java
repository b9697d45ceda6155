/** What all pages share: their addresses, who may open them, notices and refusals, words for times and prices. */
@NullMarked
package dev.lectern.site.web;

import org.jspecify.annotations.NullMarked;
