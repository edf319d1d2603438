package se.samordna.model;

import se.samordna.text.Text;

/** Something that runs beside the phase: admitted, in custody. */
public record Mark(String id, Text name) {}
