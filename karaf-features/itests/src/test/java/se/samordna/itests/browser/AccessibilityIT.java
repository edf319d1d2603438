package se.samordna.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samordna.itests.harness.Build;
import se.samordna.itests.harness.Demo;

/**
 * That nobody is shut out of any page, in either language, on paper-wide screens and on phones.
 *
 * <p>Every address is gone to, by whoever has a way there, at a desk in Swedish and on a phone in
 * English; each must answer and fit a screen of 320 pixels, and nobody's links lead nowhere. Axe is
 * asked, on either screen, of every page that shows anything of a kind that no page before it has
 * shown there ({@link Kinds}), and of every refusal. Of many links alike three are followed, and
 * more of them as long as some address has not been found.
 *
 * <p>With {@code -Plong} axe is asked of every page, and of many links alike eight are followed,
 * and thirty where they differ from person to person. How each template looks in light and in dark
 * is for the tests of the pages' own module.
 */
@WithBrowser
class AccessibilityIT {
  private static final String DOOR = "/login";
  private static final String PLAN = "/persons/{person}/plans/{plan}";
  private static final Pattern PERSON = Pattern.compile("^/persons/[0-9a-f-]{36}");

  /** So many of the persons ask for more: at least one of them is not on the board. */
  private static final int ASKING = 8;

  /** Nobody asks for a SIP while one goes on, as the demo's person's does. */
  private static final String ASKING_ANEW = "/my/sip/ask";

  /** Needs a block and a second unit in the care, which nobody in the demo has. */
  private static final String LIFTING = "/my/blocks/{block}/lift";

  /** No link leads there where there are no ombuds, as at the provider of the demo's person. */
  private static final String OMBUD = "/my/ombud";

  private static final String ENDING_OMBUD = OMBUD + "/{ombudMandate}/end";

  /** Fidelity cards need a model that has a scale, and the demo's has none. */
  private static final String CARD = "/self-check/{unit}/fidelity";

  private static final String LEAST = "/admin/units/{unit}/fidelity/{model}";

  /** It is there only until somebody has logged in; {@link FirstStartIT} looks at it. */
  private static final String FIRST_START = "/setup";

  /** What staff find no link to while they work in the demo. */
  private static final List<String> NOWHERE =
      List.of(DOOR, FIRST_START, CARD, CARD + "/{model}/{item}", LEAST);

  @Test
  void a_page_that_shuts_people_out_is_found_out(BrowserContext browser, Pictures pictures) {
    Page page = browser.newPage();
    page.setContent(
        "<html><body><input><img src='x'><p style='color:#ccc;background:#fff'>Ljust</p></body></html>");
    assertThat(Accessibility.violations(page))
        .anyMatch(line -> line.startsWith("label: "))
        .anyMatch(line -> line.startsWith("image-alt: "))
        .anyMatch(line -> line.startsWith("color-contrast: "))
        .anyMatch(line -> line.startsWith("html-has-lang: "));
    assertThat(pictures.take(page, "shuts-out")).isNotEmptyFile();
  }

  @Test
  void a_page_open_to_all_is_found_good(BrowserContext browser) {
    Page page = browser.newPage();
    page.setContent(
        "<!doctype html><html lang='sv'><head><title>Åäö</title></head>"
            + "<body><main><h1>Åäö</h1><label>Namn <input></label></main></body></html>");
    assertThat(Accessibility.violations(page)).isEmpty();
    assertThat(page.evaluate("() => navigator.language")).isEqualTo("sv-SE");
  }

  @Test
  void every_page_is_open_to_all(Browser browser, Demo demo, Pictures pictures) throws Exception {
    List<Walker> walkers = new ArrayList<>();
    for (String userName : List.of("tove", "adam", "eva", "lena", "oda")) {
      try (BrowserContext desk = Screens.desk(browser)) {
        Visitor visitor = Visitor.logIn(demo, desk, userName);
        List<String> from = new ArrayList<>(List.of("/"));
        if (userName.equals("tove")) {
          askForMore(visitor);
          planAbsence(visitor);
          from.addAll(meetings(visitor));
          from.addAll(emergency(visitor, demo, browser));
          from.addAll(new RareThings(demo).ofLeader());
        }
        if (userName.equals("oda")) {
          from.addAll(new RareThings(demo).ofOmbud());
        }
        if (userName.equals("adam")) {
          from.addAll(new RareThings(demo).ofAdministrator());
        }
        if (userName.equals("eva")) {
          from.add(decision(visitor));
        }
        if (userName.equals("lena")) {
          from.addAll(searches(visitor));
        }
        Crawl crawl = new Crawl(demo.samordna().web(), visitor.cookie());
        walkers.add(new Walker(userName, crawl.follow(from)));
      }
    }
    for (Walker one : walkers) {
      one.crawl().further(() -> !Build.isLong() && NOWHERE.containsAll(unvisited(places(walkers))));
    }
    Map<String, Place> places = places(walkers);
    assertThat(walkers.stream().flatMap(one -> one.crawl().dead().stream()))
        .as("links that lead nowhere")
        .isEmpty();

    // whoever was there before may have agreed on the last plan that was open
    Place goals = places.get(PLAN + "/goals/new");
    Map.of("/versions/{number}", "/versions/1", "/adopt", "/adopt")
        .forEach(
            (address, path) ->
                places.computeIfAbsent(
                    PLAN + address, none -> goals.at(plan -> plan.replace("/goals/new", path))));

    assertThat(unvisited(places))
        .as("addresses that no link leads to")
        .containsExactlyInAnyOrderElementsOf(NOWHERE);

    places.put(DOOR, new Place("", DOOR));
    assertThat(Screen.all((screen, own) -> tour(demo, screen, own, places, pictures))).isEmpty();
    new RareThings(demo).withoutOmbuds();
  }

  /** Somebody of staff who has followed the links there are for them. */
  private record Walker(String userName, Crawl crawl) {}

  /** Where each address was found, and by whom first. */
  private static Map<String, Place> places(List<Walker> walkers) {
    Map<String, Place> places = new TreeMap<>();
    for (Walker one : walkers) {
      one.crawl()
          .found()
          .forEach((address, path) -> places.putIfAbsent(address, new Place(one.userName(), path)));
    }
    return places;
  }

  private static List<String> unvisited(Map<String, Place> places) {
    List<String> unvisited = new ArrayList<>(Router.addresses());
    unvisited.removeAll(places.keySet());
    unvisited.removeIf(AccessibilityIT::isOwn);
    return unvisited;
  }

  /** A person's own pages, which staff have no way to. */
  private static boolean isOwn(String address) {
    return address.equals("/my") || address.startsWith("/my/");
  }

  @Test
  void every_page_of_a_persons_own_is_open_to_all(Browser browser, Demo demo, Pictures pictures) {
    List<String> found = new ArrayList<>();
    try (BrowserContext desk = Screens.desk(browser);
        BrowserContext phone = Screens.phoneInEnglish(browser)) {
      Visitor atDesk = Visitor.own(demo, desk);
      Visitor onPhone = atDesk.on(phone);
      Crawl crawl = new Crawl(demo.samordna().web(), atDesk.ownCookie());
      crawl.follow(List.of("/my")).further(() -> false);
      assertThat(crawl.dead()).as("links that lead nowhere").isEmpty();
      List<String> unvisited =
          new ArrayList<>(Router.addresses().stream().filter(AccessibilityIT::isOwn).toList());
      unvisited.removeAll(crawl.found().keySet());
      assertThat(unvisited)
          .as("addresses that no link leads to")
          .containsExactlyInAnyOrder(
              "/my/login", "/my/open", ASKING_ANEW, LIFTING, OMBUD, ENDING_OMBUD);
      unvisited.removeAll(List.of(LIFTING, ENDING_OMBUD));
      Tour wide = Tour.by(atDesk, pictures, "desk", new Kinds());
      Tour narrow = Tour.by(onPhone, pictures, "phone", new Kinds());
      crawl
          .found()
          .forEach(
              (address, path) -> {
                if (isOwn(address)) {
                  found.addAll(wide.lookAt(address, path));
                  found.addAll(narrow.lookAt(address, path));
                }
              });
      for (String address : unvisited) {
        found.addAll(narrow.lookAt(address, address));
      }
    }
    assertThat(found).isEmpty();
  }

  private static List<String> tour(
      Demo demo, Screen screen, Browser browser, Map<String, Place> places, Pictures pictures) {
    List<String> found = new ArrayList<>();
    Kinds kinds = new Kinds();
    for (String userName : List.of("", "tove", "adam", "eva", "lena", "oda")) {
      try (BrowserContext context = screen.in(browser)) {
        Visitor visitor =
            userName.isEmpty()
                ? Visitor.atTheDoor(demo, context)
                : Visitor.logIn(demo, context, userName);
        Tour tour = Tour.by(visitor, pictures, screen.toString(), kinds);
        places.forEach(
            (address, place) -> {
              if (place.userName().equals(userName)) {
                found.addAll(tour.lookAt(address, place.path()));
              }
            });
      }
    }
    return found;
  }

  @Test
  void every_refusal_is_open_to_all(Browser browser, Demo demo, Pictures pictures) {
    List<String> found = new ArrayList<>();
    try (BrowserContext desk = Screens.desk(browser);
        BrowserContext phone = Screens.phoneInEnglish(browser)) {
      found.addAll(refusals(Visitor.logIn(demo, desk, "nils"), pictures, "desk"));
      found.addAll(refusals(Visitor.logIn(demo, phone, "anna"), pictures, "phone"));
    }
    assertThat(found).isEmpty();
  }

  private static List<String> refusals(Visitor visitor, Pictures pictures, String screen) {
    Look look = new Look(visitor.page(), pictures, screen);
    List<String> found = new ArrayList<>();
    new Refusals(visitor)
        .all()
        .forEach(
            (name, refused) -> {
              int status = refused.get().status();
              if (!name.startsWith(status + "-")) {
                found.add(name + " " + screen + ": answers " + status);
              }
              look.obstacles("refusal-" + name)
                  .forEach(one -> found.add(name + " " + screen + ": " + one));
              if (status == 412 && !backWhereItWasSent(visitor)) {
                found.add(name + " " + screen + ": doesn't lead back to the page of its form");
              }
            });
    return found;
  }

  private static boolean backWhereItWasSent(Visitor visitor) {
    visitor.page().locator("main a.primary").click();
    return visitor.path().endsWith("/reasons");
  }

  /** Somebody who can see a page, and where. */
  private record Place(String userName, String path) {
    Place at(UnaryOperator<String> other) {
      return new Place(userName, other.apply(path));
    }
  }

  /** Somebody who is not named opens the protected person's pages; where that is done and seen. */
  private static List<String> emergency(Visitor leader, Demo demo, Browser browser) {
    leader.go("/persons");
    leader.page().locator("main [name=q]").fill("200105032387");
    leader.page().locator("main form:has([name=q]) button").click();
    leader.page().locator("#found tbody a").click();
    leader.page().locator("aside.band").waitFor();
    String person = leader.path();
    try (BrowserContext hers = Screens.desk(browser)) {
      Visitor sara = Visitor.logIn(demo, hers, "sara");
      sara.go(person + "/emergency");
      sara.page().locator("#f-reason").fill("Ringde och var rädd i natt.");
      sara.page().locator("form.card button.primary").click();
      sara.page().locator("aside.band").last().waitFor();
    }
    return List.of(person, person + "/named", person + "/emergency", "/openings");
  }

  /** Notes that some of the persons ask for more support, which speaks for the board. */
  private static void askForMore(Visitor visitor) {
    visitor.go("/persons");
    Set<String> persons = new LinkedHashSet<>();
    for (Locator link : visitor.page().locator("main a[href^='/persons/']").all()) {
      Matcher person = PERSON.matcher(link.getAttribute("href"));
      if (person.find() && persons.size() < ASKING) {
        persons.add(person.group());
      }
    }
    for (String person : persons) {
      visitor.go(person + "/support-request");
      visitor.page().locator("main [name=askedBy]").first().check();
      visitor.page().locator("main [name=words]").fill("Vill ses oftare.");
      visitor.page().locator("main form.card button.primary").click();
    }
  }

  /** Plans that somebody is away, long after all else that is tested here. */
  private static void planAbsence(Visitor visitor) {
    visitor.go("/board");
    visitor.go(visitor.path().replace("/board/", "/caseload/") + "/absences/new");
    visitor.page().locator("main [name=staff]").selectOption(new SelectOption().setIndex(1));
    visitor.page().locator("main [name=from]").fill("2040-01-09");
    visitor.page().locator("main [name=to]").fill("2040-02-10");
    visitor.page().locator("main form.card button.primary").click();
  }

  /** A limit that nobody is over leads to no decision; the page for it is there all the same. */
  private static String decision(Visitor manager) {
    manager.go("/caseload");
    String waiting = manager.path() + "/waiting";
    manager.go(waiting);
    Locator row = manager.page().locator("main section[id^=w]").first();
    return waiting + "/" + row.getAttribute("id").substring(1) + "/fact/enrol";
  }

  /** Where an auditor comes to by asking for some days, and for somebody by number. */
  private static List<String> searches(Visitor visitor) {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    visitor.go("/audit/find");
    visitor.page().locator("main [name=number]").fill("199005092383");
    visitor.page().locator("main form.card button.primary").click();
    return List.of(visitor.path(), "/audit/lines?from=" + today + "&to=" + today);
  }

  /** Opens a meeting of each kind, unless one is on; where they and their kinds are. */
  private static List<String> meetings(Visitor visitor) {
    visitor.go("/board");
    String unit = visitor.path().substring("/board/".length());
    List<String> places =
        new ArrayList<>(
            List.of(
                "/units/" + unit + "/meetings",
                "/board/" + unit + "/past",
                "/daily/" + unit,
                "/daily/" + unit + "/past"));
    for (String type : List.of("TEAM", "TEAM_DAILY", "BOARD")) {
      visitor.go("/units/" + unit + "/meetings/" + type);
      if (visitor.path().startsWith("/units/")) {
        visitor.page().locator("main form.card input[type=checkbox]").first().check();
        visitor.page().locator("main form.card button.primary").click();
      }
      places.add(visitor.path());
    }
    // in a board meeting a turn is saved on the way to these, so that no plain link leads there
    Page board = visitor.page();
    String meeting = "/meetings/" + board.locator("#turn [name=meeting]").inputValue();
    places.add(meeting + "/decide/" + board.locator("#turn [name=person]").inputValue());
    places.add(meeting + "/close");
    return places;
  }
}
