-- The application's role reads which migrations have run: at the start, and for the readiness check.
grant select on flyway_schema_history to ${app};
