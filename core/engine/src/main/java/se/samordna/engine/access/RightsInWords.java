package se.samordna.engine.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import se.samordna.access.RightsRow;
import se.samordna.access.RightsRow.Condition;
import se.samordna.access.RightsRow.Word;
import se.samordna.text.Text;
import se.samordna.text.TextFile;

/** The table of rights as somebody reads it: each word of each row in both languages. */
final class RightsInWords {
  static final TextFile WORDS = TextFile.beside(RightsInWords.class, "rights");

  /** How the table says that a rule stands in no law. */
  private static final String OURS = "ours";

  private RightsInWords() {}

  /** All rows, numbered in the order in which they are asked. */
  static List<RightsRow> of(Rights rights) {
    List<Right> rows = rights.rows();
    return IntStream.range(0, rows.size())
        .mapToObj(place -> row(place + 1, rows.get(place)))
        .toList();
  }

  private static RightsRow row(int number, Right right) {
    List<Condition> conditions =
        Arrays.stream(Dimension.values())
            .filter(one -> one != Dimension.ACTION && one != Dimension.ROLE)
            .filter(right::weighs)
            .map(one -> new Condition(word("dimension", one), words(one, right)))
            .toList();
    return new RightsRow(
        number,
        right.about(),
        words(Dimension.ACTION, right),
        words(Dimension.ROLE, right),
        conditions,
        word("effect", right.effect()),
        law(right.law()));
  }

  /** What a row names of a dimension, as the dimension orders it; nothing where it asks nothing. */
  private static List<Word> words(Dimension dimension, Right right) {
    return right.weighs(dimension)
        ? Arrays.stream(dimension.words())
            .filter(right.of(dimension)::contains)
            .map(one -> word(dimension.heading(), one))
            .toList()
        : List.of();
  }

  private static Word word(String kind, Enum<?> constant) {
    return new Word(constant.name(), WORDS.text(key(kind, constant)));
  }

  /** Where the words of a constant stand. */
  static String key(String kind, Enum<?> constant) {
    return kind.toLowerCase(Locale.ROOT) + "." + constant.name();
  }

  private static Text law(String law) {
    Text ours = WORDS.text("law." + OURS);
    return new Text(law.replace(OURS, ours.sv()), law.replace(OURS, ours.en()));
  }
}
