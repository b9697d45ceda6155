package dev.lectern.eventsourcing.projections.rows;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/** Lets ids be null: what EclipseLink does by itself sends a null as text, which PostgreSQL takes for no id, and fails when it reads one. */
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

    /** The driver takes and gives ids as they are. */
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
