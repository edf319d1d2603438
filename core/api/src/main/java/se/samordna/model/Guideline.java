package se.samordna.model;

import java.time.LocalDate;
import se.samordna.text.Text;

/** What a guideline says of the model, with its date and source. */
public record Guideline(Text text, LocalDate date, String source) {}
