@NullMarked
package dev.lectern.tenancy;

import org.jspecify.annotations.NullMarked;
