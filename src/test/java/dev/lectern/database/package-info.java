@NullMarked
package dev.lectern.database;

import org.jspecify.annotations.NullMarked;
