@NullMarked
package dev.lectern.site.web;

import org.jspecify.annotations.NullMarked;
