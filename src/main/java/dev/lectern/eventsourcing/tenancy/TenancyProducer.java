package dev.lectern.eventsourcing.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Produces for injection the data source, whose role owns nothing in the database, and the tenants. */
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
