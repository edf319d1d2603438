package se.samordna.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.Store;
import se.samordna.organisation.Provider;

/**
 * Marker words in every text of a provider's rows that somebody has written, so that a test sees
 * where they come out: {@code Zq}, a letter that tells whose they are, and the number of the
 * column.
 */
public final class Marks {
  private static final Pattern MARK = Pattern.compile("Zq([A-Z])(\\d{3})");
  private static final int LENGTH = 6;

  /** What is drawn at random, a form's token say, which may look as if a mark stood in it. */
  private static final Pattern DRAWN = Pattern.compile("[\\w-]{32,}");

  /** Traces, and what models and administrators say, which is about no person. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "audit_(?!sample_review).*|kept_answer|merged_row|provider|principal|account|plan_system"
              + "|model_.*|fidelity_least|planned_post|log_telling|indicator_figure|outcome_measurement|board_cadence"
              + "|target_group|disposal_.*|unit_regime|provider_place|.*session");

  /** What the organisation is called and who works there, which colleagues know. */
  private static final Set<String> ORGANISATION = Set.of("staff", "unit", "staff_identity");

  /** Codes and lists of codes that are longer than codes usually are. */
  private static final Pattern CODES =
      Pattern.compile(
          "categories|exclusions|touches|told|shared|excluded|areas|parts|rule|url|marks|reasons|model"
              + "|user_name|password_hash|sort_key|search_key|oid|.*_by|(?!title_).*_(sv|en)");

  private static final Set<String> NO_WORDS =
      Set.of("limit_override.title_sv", "limit_override.title_en");

  /** How long what somebody writes may be. */
  private static final Set<Integer> WRITTEN = Set.of(100, 200, 400, 500, 1_000, 4_000);

  /** Longer texts that are one somebody wrote, and not a whole with parts. */
  private static final Set<String> LONG = Set.of("contact.note", "person_meeting_note.note");

  private final Store store;
  private final List<Column> columns;

  /** The texts of a store's rows. */
  public Marks(Store store) {
    this.store = store;
    columns = store.read(tx -> columns(((HandleTx) tx).handle()));
  }

  private record Column(String table, String name, int length) {
    String path() {
      return table + "." + name;
    }

    boolean isWords() {
      return LONG.contains(path())
          || (WRITTEN.contains(length)
              && !CODES.matcher(name).matches()
              && !NO_WORDS.contains(path()));
    }

    boolean isWhole() {
      return length >= 20_000 && !LONG.contains(path());
    }
  }

  /** What the number of a column says, for all that can be marked. */
  public Map<String, String> columns() {
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i < columns.size(); i++) {
      named.put(number(i), columns.get(i).path());
    }
    return named;
  }

  /**
   * Marks what stands in a provider's rows and has no mark yet.
   *
   * @param kept a word in what is kept as a whole, which the mark takes the place of
   * @param organisation whether units and staff are marked, too
   * @return the columns that have been marked in some row
   */
  public List<String> mark(Id<Provider> provider, char whose, String kept, boolean organisation) {
    return store.write(
        tx -> {
          Handle handle = ((HandleTx) tx).handle();
          List<String> marked = new ArrayList<>();
          for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String mark = "Zq" + whose + number(i);
            if (organisation || !ORGANISATION.contains(column.table())) {
              int rows =
                  column.isWords()
                      ? words(handle, column, provider, mark)
                      : wholes(handle, column, provider, kept, mark);
              if (rows > 0) {
                marked.add(column.path());
              }
            }
          }
          return marked;
        });
  }

  private static int words(Handle handle, Column column, Id<Provider> provider, String mark) {
    String name = column.name();
    int room = column.length() - LENGTH - 1;
    return handle
        .createUpdate(
            "update %s set %s = substring(%s from 1 for %d) || ' ' || :mark"
                    .formatted(column.table(), name, name, room)
                + " where provider = :provider and %s is not null and %s not like '%%Zq%%'"
                    .formatted(name, name))
        .bind("mark", mark)
        .bind("provider", provider)
        .execute();
  }

  private static int wholes(
      Handle handle, Column column, Id<Provider> provider, String kept, String mark) {
    String name = column.name();
    return handle
        .createUpdate(
            "update %s set %s = replace(%s, :kept, :mark)".formatted(column.table(), name, name)
                + " where provider = :provider and %s like '%%' || :kept || '%%'".formatted(name))
        .bind("kept", kept)
        .bind("mark", mark)
        .bind("provider", provider)
        .execute();
  }

  private static String number(int column) {
    return "%03d".formatted(column);
  }

  /** The columns by number whose marks of somebody's stand in a text. */
  public static Set<String> in(String text, char whose) {
    Set<String> found = new java.util.TreeSet<>();
    Matcher marks = MARK.matcher(DRAWN.matcher(text).replaceAll(""));
    while (marks.find()) {
      if (marks.group(1).charAt(0) == whose) {
        found.add(marks.group(2));
      }
    }
    return found;
  }

  private static List<Column> columns(Handle handle) {
    Set<String> owned = new HashSet<>();
    List<Column> texts = new ArrayList<>();
    handle
        .createQuery(
            "select lower(table_name) as t, lower(column_name) as c, character_maximum_length as n"
                + " from information_schema.columns where table_schema = current_schema"
                + " order by 1, 2")
        .map((row, context) -> new Column(row.getString("t"), row.getString("c"), row.getInt("n")))
        .forEach(
            column -> {
              if (column.name().equals("provider")) {
                owned.add(column.table());
              }
              if (column.length() > 0) {
                texts.add(column);
              }
            });
    return texts.stream()
        .filter(column -> owned.contains(column.table()))
        .filter(column -> !BESIDE.matcher(column.table()).matches())
        .filter(column -> column.isWords() || column.isWhole())
        .toList();
  }
}
