package dev.lectern.eventsourcing.projections.rows;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores a list of ids in one column of a view, one per line. */
@Converter
public class IdsConverter implements AttributeConverter<List<UUID>, String> {
    @Override
    public String convertToDatabaseColumn(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining("\n"));
    }

    @Override
    public List<UUID> convertToEntityAttribute(String text) {
        return text.lines().map(UUID::fromString).toList();
    }
}
