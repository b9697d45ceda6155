package dev.lectern.eventsourcing.projections.rows;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * Lets id columns be null. EclipseLink's own conversion sends a null as text, which PostgreSQL does not accept as an
 * id, and it fails when it reads a null.
 */
public class UuidColumns implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        session.getDescriptors().values().stream()
                .flatMap(entity -> entity.getMappings().stream())
                .filter(UuidColumns::isId)
                .map(AbstractDirectMapping.class::cast)
                .forEach(mapping -> mapping.setConverter(new AsItIs()));
    }

    private static boolean isId(DatabaseMapping mapping) {
        Class<?> entity = mapping.getDescriptor().getJavaClass();
        try {
            return mapping instanceof AbstractDirectMapping
                    && entity.getDeclaredField(mapping.getAttributeName()).getType() == UUID.class;
        } catch (NoSuchFieldException notAField) {
            return false;
        }
    }

    /** Leaves ids as they are: the driver reads and writes them. */
    private static final class AsItIs implements Converter {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable Object convertObjectValueToDataValue(@Nullable Object id, Session session) {
            return id;
        }

        @Override
        public @Nullable Object convertDataValueToObjectValue(@Nullable Object column, Session session) {
            return column;
        }

        @Override
        public boolean isMutable() {
            return false;
        }

        @Override
        public void initialize(DatabaseMapping mapping, Session session) {
            mapping.getField().setSqlType(Types.OTHER);
        }
    }
}
