package dev.lectern.read.catalogue;

import dev.lectern.domain.session.Slot;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores the slots of a session in one column, one line each: {@code id date start end}. */
@Converter
public class SlotsConverter implements AttributeConverter<List<Slot>, String> {
    @Override
    public String convertToDatabaseColumn(List<Slot> slots) {
        return slots.stream()
                .map(s -> s.slotId() + " " + s.date() + " " + s.start() + " " + s.end())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<Slot> convertToEntityAttribute(String text) {
        return text.lines().map(SlotsConverter::slot).toList();
    }

    private static Slot slot(String line) {
        String[] part = line.split(" ");
        return new Slot(
                UUID.fromString(part[0]), LocalDate.parse(part[1]), LocalTime.parse(part[2]), LocalTime.parse(part[3]));
    }
}
