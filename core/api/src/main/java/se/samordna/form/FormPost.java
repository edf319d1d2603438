package se.samordna.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;

/**
 * Turns the fields of a page's form post into answers and back; see {@link FieldName}.
 *
 * <p>Only fields whose name begins with {@code /} are looked at, so a page may post others beside
 * them. Reading forgives what people write: spaces around, decimal comma, a day without hyphens.
 * Whether the answers satisfy the form is decided by the engine, not here.
 */
public final class FormPost {
  private final Form form;
  private final Map<String, List<String>> fields;
  private final TreeSet<String> unread = new TreeSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private FormPost(Form form, Map<String, List<String>> fields) {
    this.form = form;
    this.fields = fields;
    fields.keySet().stream().filter(name -> name.startsWith("/")).forEach(unread::add);
  }

  /** Reads the fields of a post. */
  public static Posted read(Form form, Map<String, List<String>> fields) {
    FormPost post = new FormPost(form, fields);
    Answers answers = post.level(post.form.items(), FieldName.TOP);
    for (String name : post.unread) {
      post.problems.add(Problem.at(name, Code.ANSWER_UNKNOWN).with("pointer", name));
    }
    return new Posted(answers, post.problems);
  }

  /** The fields that give the answers back when they are posted. */
  public static Map<String, List<String>> write(Form form, Answers answers) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    write(form.items(), answers, FieldName.TOP, fields);
    return fields;
  }

  private Answers level(List<Item> items, FieldName place) {
    Map<String, List<Entry>> entries = new LinkedHashMap<>();
    for (Item item : items) {
      FieldName name = place.item(item.linkId());
      if (item instanceof Question question) {
        entries.put(item.linkId(), answers(question, name));
      } else if (item instanceof Group group) {
        entries.put(item.linkId(), fillings(group, name));
      }
    }
    return new Answers(entries);
  }

  private List<Entry> fillings(Group group, FieldName name) {
    List<Entry> fillings = new ArrayList<>();
    int last = lastIndex(name);
    int answered = 0;
    for (int i = 0; i <= last; i++) {
      Answers within = level(group.items(), name.entry(i));
      fillings.add(Entry.group(within));
      answered = within.isEmpty() ? answered : fillings.size();
    }
    return fillings.subList(0, answered);
  }

  /** The highest filling posted, -1 when none; one beyond what may repeat stays unread. */
  private int lastIndex(FieldName name) {
    String start = name + "/";
    int last = -1;
    for (String field : unread.tailSet(start)) {
      if (!field.startsWith(start)) {
        break;
      }
      int end = field.indexOf('/', start.length());
      String index = field.substring(start.length(), end < 0 ? field.length() : end);
      if (index.matches("0|[1-9][0-9]{0,3}") && Integer.parseInt(index) < Occurs.MOST) {
        last = Math.max(last, Integer.parseInt(index));
      }
    }
    return last;
  }

  private List<Entry> answers(Question question, FieldName name) {
    List<String> texts = take(name);
    String unit = take(name.unit()).stream().findFirst().orElse("");
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Answers below = level(question.items(), name.entry(i));
      String text = texts.get(i).strip();
      if (text.isEmpty()) {
        continue;
      }
      Optional<Value> value = FieldText.read(question, text, unit);
      if (value.isPresent()) {
        entries.add(new Entry(value.get(), below));
      } else {
        problems.add(
            Problem.at(name.pointer(), FieldText.problem(question))
                .with("question", question.label().text())
                .with("expected", question.type().expected()));
      }
    }
    List<String> others = take(name.other());
    for (int i = 0; i < others.size(); i++) {
      Answers below = level(question.items(), name.entry(texts.size() + i));
      String words = others.get(i).strip().replace("\r\n", "\n");
      if (!words.isEmpty()) {
        entries.add(new Entry(new Value.Words(words), below));
      }
    }
    return entries;
  }

  private List<String> take(FieldName name) {
    unread.remove(name.pointer());
    return Objects.requireNonNullElse(fields.get(name.pointer()), List.of());
  }

  private static void write(
      List<Item> items, Answers answers, FieldName place, Map<String, List<String>> fields) {
    for (Item item : items) {
      FieldName name = place.item(item.linkId());
      List<Entry> entries = othersLast(item, answers.of(item.linkId()));
      for (int i = 0; i < entries.size(); i++) {
        Entry entry = entries.get(i);
        if (item instanceof Question question && entry.value() != null) {
          FieldText.write(question, entry.value(), name, fields);
        }
        write(item.items(), entry.below(), name.entry(i), fields);
      }
    }
  }

  /** Words beside the options come last, as their field is read last. */
  private static List<Entry> othersLast(Item item, List<Entry> entries) {
    if (!(item instanceof Question question)) {
      return entries;
    }
    return entries.stream()
        .sorted(
            Comparator.comparing(
                entry -> entry.value() != null && FieldText.isOther(question, entry.value())))
        .toList();
  }
}
