package dev.lectern.demo;

import java.util.List;

/** The names of each provider's learners: given name and family name. */
final class DemoPeople {
    static final List<String> AARHUS = List.of(
            "Sofie Lindqvist",
            "Anders Holm",
            "Ngozi Okafor",
            "Piotr Zieliński",
            "Freja Dam",
            "Mikkel Rask",
            "Leïla Benali",
            "Tomás Herrera",
            "Ingrid Vestergaard",
            "Jonas Krogh",
            "Amara Diallo",
            "Viktor Nyström",
            "Hanne Bruun",
            "Rasmus Toft",
            "Yuki Tanaka",
            "Clara Winther");
    static final List<String> BERLIN = List.of(
            "Katharina Vogel",
            "Emre Yıldız",
            "Johanna Lindner",
            "Paul Schreiber",
            "Thi Nguyen",
            "Marek Dvořák",
            "Sabine Roth",
            "Oskar Brandt",
            "Mina Farrokhi",
            "Lukas Engel");

    static final List<String> ZURICH = List.of(
            "Reto Ammann",
            "Chiara Bernasconi",
            "Urs Zbinden",
            "Anne-Sophie de Montmollin",
            "Noëmi Gerber",
            "Lea Stucki",
            "Beat Hunziker",
            "Milena Jovanović");

    private DemoPeople() {}

    static String email(String name) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return plain.toLowerCase(java.util.Locale.ROOT)
                        .replace("ı", "i")
                        .replace("ø", "o")
                        .replace("ł", "l")
                        .replaceAll("[^a-z ]", "")
                        .replace(' ', '.')
                + "@example.org";
    }
}
