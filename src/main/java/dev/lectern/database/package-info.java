/** The database under Lectern: the embedded PostgreSQL or an external one, its migrations, and its readiness check. */
@NullMarked
package dev.lectern.database;

import org.jspecify.annotations.NullMarked;
