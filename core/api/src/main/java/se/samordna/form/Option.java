package se.samordna.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.samordna.text.Text;

/**
 * One answer to choose.
 *
 * @param key what a page posts for it; unique among the options of its question
 * @param value what is stored when it is chosen
 * @param label what is written at it
 * @param weight what it counts for in a score, or {@code null} when it does not count
 * @param exclusive whether it excludes the other options, as "none of these" does
 */
public record Option(
    String key, Value value, Text label, @Nullable BigDecimal weight, boolean exclusive) {}
