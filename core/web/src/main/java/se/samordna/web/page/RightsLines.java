package se.samordna.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samordna.access.RightsRow;
import se.samordna.access.RightsRow.Condition;
import se.samordna.access.RightsRow.Word;
import se.samordna.access.RightsTable;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Fact;

/** The rows of the table of rights in words: the same on the page, in the file and on paper. */
final class RightsLines {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern SENTENCE = Pattern.compile("(?<=\\.) ");

  private final Texts t;

  RightsLines(Texts t) {
    this.t = t;
  }

  /** What the columns are called. */
  List<String> heads() {
    return List.of(
        t.of("rights.table.row"),
        t.of("rights.table.what"),
        t.of("rights.table.who"),
        t.of("rights.table.when"),
        t.of("rights.table.effect"),
        t.of("rights.table.law"));
  }

  List<String> cells(RightsRow row) {
    return List.of(
        String.valueOf(row.number()),
        row.actions().isEmpty() ? t.of("rights.table.anything") : words(row.actions(), ", "),
        row.roles().isEmpty() ? t.of("rights.table.anybody") : words(row.roles(), ", "),
        row.conditions().isEmpty()
            ? t.of("rights.table.always")
            : row.conditions().stream().map(this::condition).collect(Collectors.joining("; ")),
        words(List.of(row.effect()), ""),
        row.law().in(t.language()));
  }

  private String condition(Condition condition) {
    return words(List.of(condition.dimension()), "")
        + ": "
        + words(condition.anyOf(), " " + t.of("rights.table.or") + " ");
  }

  private String words(List<Word> words, String between) {
    return words.stream()
        .map(one -> one.words().in(t.language()))
        .collect(Collectors.joining(between));
  }

  /** The rows in which all of some words stand, or what the rows beside them are about. */
  List<RightsRow> holding(RightsTable table, String words) {
    List<String> wanted = SPACE.splitAsStream(folded(words)).filter(one -> !one.isEmpty()).toList();
    return table.rows().stream().filter(row -> holds(row, wanted)).toList();
  }

  private boolean holds(RightsRow row, List<String> wanted) {
    String all =
        folded(
            Stream.concat(Stream.of(row.about().in(t.language())), cells(row).stream())
                .collect(Collectors.joining(" ")));
    return wanted.stream().allMatch(all::contains);
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** A table for each thing that rows beside each other are about. */
  List<Table> tables(List<RightsRow> rows) {
    Map<String, List<RightsRow>> together = new LinkedHashMap<>();
    rows.forEach(
        row ->
            together
                .computeIfAbsent(row.about().in(t.language()), about -> new ArrayList<>())
                .add(row));
    return together.entrySet().stream().map(one -> table(one.getKey(), one.getValue())).toList();
  }

  /** The first sentence is the heading. */
  private Table table(String about, List<RightsRow> rows) {
    String[] said = SENTENCE.split(about, 2);
    return new Table(
        "row-" + rows.get(0).number(),
        said[0],
        said.length > 1 ? said[1] : "",
        heads(),
        rows.stream().map(row -> new Line(cells(row), List.of())).toList(),
        new Empty("eye", t.of("rights.table.none"), t.of("rights.table.normally"), null),
        null);
  }

  /** Which table it is, who has decided on it, and when it was gone through last. */
  List<Fact> facts(RightsTable table) {
    var decision = table.decision();
    var review = table.review();
    return List.of(
        Fact.of(t.of("rights.table.version"), table.version()),
        Fact.of(t.of("rights.table.day"), t.dates().dated(table.day())),
        Fact.of(
            t.of("rights.table.decided"),
            decision == null
                ? t.of("rights.table.undecided")
                : t.of(
                    table.isDecided() ? "rights.table.decision" : "rights.table.decision.earlier",
                    decision.decidedBy(),
                    t.dates().dated(decision.decidedOn()),
                    decision.reference(),
                    decision.version())),
        Fact.of(
            t.of("rights.table.reviewed"),
            review == null
                ? t.of("rights.table.never")
                : t.of(
                    "rights.table.review",
                    review.byName(),
                    t.dates().dated(review.at()),
                    t.dates().dated(review.nextBy()))));
  }
}
