/** The database under Lectern: the embedded PostgreSQL or an outside one, its migrations and its readiness. */
@NullMarked
package dev.lectern.database;

import org.jspecify.annotations.NullMarked;
