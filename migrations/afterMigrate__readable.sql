-- Whoever starts the application, and readiness, may see which migrations have run.
grant select on flyway_schema_history to ${app};
