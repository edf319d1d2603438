package se.samordna.enginetests;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samordna.enginetests.WholeHouse.Visitor;
import se.samordna.store.AuditRows;
import se.samordna.store.KeptWords;

/**
 * A word in every place that takes a text, by somebody who asks everything there is to ask: each
 * operation of the API with bodies of its shape, each form of each page. Each request finds the
 * house as it was.
 */
final class WordWalk {
  /** A word of no language, which nothing draws by chance. */
  static final String WORD = "vrzqxj";

  private static final int VARIANTS = 3;
  private static final int STALE = 412;
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
  private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");

  /** By which ways the word came into a column that it stayed in. */
  final Map<String, Set<String>> stays = new TreeMap<>();

  /** The ways by which something was done. */
  final Set<String> done = new TreeSet<>();

  /** The ways by which the word was sent and something done. */
  final Set<String> taken = new TreeSet<>();

  final Set<String> faults = new TreeSet<>();
  int asked;

  private final OmbudsBeside houses;
  private final Set<String> sent = new HashSet<>();

  /** The routes that forms are sent to, by method and what their addresses look like. */
  private final List<Sent> routes;

  private record Sent(String method, Pattern address, String path) {}

  WordWalk(OmbudsBeside houses) {
    this.houses = houses;
    routes =
        houses.whole.ways().stream()
            .filter(Way::page)
            .map(way -> new Sent(way.method(), address(way.path()), way.path()))
            .toList();
  }

  private static Pattern address(String path) {
    return Pattern.compile(VARIABLE.matcher(path).replaceAll("[^/]+"));
  }

  /** Everything that the API and the pages take, about somebody's things. */
  WordWalk about(Visitor visitor, Map<Class<?>, String> ids) {
    WordForms forms = new WordForms(houses.house.today().toString());
    for (Way way : houses.whole.ways()) {
      if (!way.own()) {
        for (String address : Addresses.of(way, ids)) {
          if (way.page() && way.reads()) {
            forms.take(houses.store.undone(() -> houses.whole.ask(visitor, way, address, "")));
          } else if (way.reads()) {
            looked(visitor, way, address);
          } else if (!way.page()) {
            for (Worded body : bodies(way, ids)) {
              body.with(WORD).forEach(one -> ask(visitor, way, address, one));
            }
          }
        }
      }
    }
    return send(visitor, forms);
  }

  /** What stands word for word. */
  WordWalk lawful(Visitor visitor, List<OmbudsBeside.Lawful> lawful) {
    for (OmbudsBeside.Lawful one : lawful) {
      houses.whole.ways().stream()
          .filter(way -> way.id().equals(one.operation()))
          .forEach(
              way ->
                  Worded.lawful(one.body())
                      .with(WORD)
                      .forEach(body -> ask(visitor, way, one.address(), body)));
    }
    return this;
  }

  /** Forms that stand on somebody else's pages, as whoever has seen them there might send them. */
  WordWalk seenBy(Visitor reader, Visitor visitor, Map<Class<?>, String> ids) {
    WordForms forms = new WordForms(houses.house.today().toString());
    for (Way way : houses.whole.ways()) {
      if (way.page() && way.reads() && !way.own()) {
        for (String address : Addresses.of(way, ids)) {
          forms.take(houses.store.undone(() -> houses.whole.ask(reader, way, address, "")));
        }
      }
    }
    return send(visitor, forms);
  }

  private WordWalk send(Visitor visitor, WordForms forms) {
    for (WordForms.Form form : forms.all()) {
      boolean reads = form.method().equals("GET");
      Way way = Way.ofPage(form.method(), path(form), false, false);
      for (String body : form.body().with(WORD)) {
        ask(
            visitor,
            way,
            reads ? form.action() + "?" + body : form.action(),
            reads || body.isEmpty() ? (reads ? "" : "revision=1") : body);
      }
    }
    return this;
  }

  /** The route that a form is sent to, by the name of the page's own list where it has one. */
  private String path(WordForms.Form form) {
    return routes.stream()
        .filter(route -> route.method().equals(form.method()))
        .filter(route -> route.address().matcher(form.action()).matches())
        .findFirst()
        .map(Sent::path)
        .orElse(form.action());
  }

  private List<Worded> bodies(Way way, Map<Class<?>, String> ids) {
    List<String> placed = houses.whole.rest.placed(way.id(), VARIANTS);
    if (placed.isEmpty()) {
      return List.of(new Worded(List.of(""), List.of()));
    }
    return placed.stream()
        .map(body -> Bodies.with(body, false, ids))
        .flatMap(body -> List.of("", "Sagt").stream().map(plain -> Worded.marked(body, plain)))
        .toList();
  }

  private void looked(Visitor visitor, Way way, String address) {
    for (String name : houses.whole.rest.query(way.id())) {
      ask(visitor, way, address + (address.contains("?") ? "&" : "?") + name + "=" + WORD, "");
    }
  }

  private void ask(Visitor visitor, Way way, String address, String body) {
    if (!sent.add(visitor.name() + " " + way.method() + " " + address + " " + body)) {
      return;
    }
    int status = ask(visitor, way, address, body, 1);
    if (status > STALE * 10) {
      status = ask(visitor, way, address, body, status - STALE * 10);
    }
    asked++;
    if (status >= 500 && status < STALE * 10) {
      faults.add(visitor.name() + " " + way.id() + " " + status);
    }
    if (status < 400 && !way.reads()) {
      done.add(way.id());
      if ((address + body).contains(WORD)) {
        taken.add(way.id());
      }
    }
  }

  /** The status; of what somebody has changed meanwhile, 4120 and the revision to name. */
  private int ask(Visitor visitor, Way way, String address, String body, int revision) {
    return houses.store.undone(
        () -> {
          long before = AuditRows.newest(houses.store);
          InProcess.Reply reply =
              way.page()
                  ? houses.whole.ask(visitor, way, address, body)
                  : houses.whole.rest.ask(visitor.token(), way, address, body, revision);
          if ((address + body).contains(WORD)) {
            KeptWords.columns(houses.store, WORD, houses.store.touched(), before)
                .forEach(
                    column -> stays.computeIfAbsent(column, key -> new TreeSet<>()).add(way.id()));
          }
          Matcher newer = REVISION.matcher(reply.status() == STALE ? reply.body() : "");
          return newer.find() ? STALE * 10 + Integer.parseInt(newer.group(1)) : reply.status();
        });
  }
}
