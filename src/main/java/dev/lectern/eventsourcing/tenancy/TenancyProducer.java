package dev.lectern.eventsourcing.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Makes the database, as the role that owns nothing, and the tenants in it known to the container. */
@ApplicationScoped
class TenancyProducer {
    @Resource(lookup = "jdbc/lectern")
    private DataSource database;

    @Produces
    DataSource database() {
        return database;
    }

    @Produces
    @Singleton
    Tenants tenants(DataSource database) {
        return new Tenants(database);
    }
}
