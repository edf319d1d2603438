package se.samordna.web.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samordna.access.Channel;
import se.samordna.http.Answer;
import se.samordna.http.Manners;
import se.samordna.http.Request;
import se.samordna.refusal.Code;
import se.samordna.refusal.Kind;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.ErrorView;
import se.samordna.web.view.FormView.Mistake;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;

/**
 * What is shown when a page is refused: why, and what to do.
 *
 * <p>A person who does not exist and one whom the reader may not know of give the same page, to the
 * letter.
 */
final class PageManners implements Manners {
  private static final Set<Kind> CLOSED = Set.of(Kind.FORBIDDEN, Kind.NOT_FOUND);

  private static final Pattern PERSON = Pattern.compile("^/persons/[0-9a-f-]{36}");

  private final Site site;

  PageManners(Site site) {
    this.site = site;
  }

  @Override
  public Channel channel() {
    return Channel.PAGE;
  }

  @Override
  public Answer refused(Request request, Refusal refusal) {
    if (refusal.kind() == Kind.NOT_LOGGED_IN && request.method().equals("GET")) {
      return Answer.seeOther(WayBack.login(request));
    }
    if (refusal.kind() == Kind.NOT_LOGGED_IN && !request.isOwn()) {
      Optional<Answer> again = new LoginPage(site).again(new Visit(site, request), refusal);
      if (again.isPresent()) {
        return again.get();
      }
    }
    Optional<String> led = ledTo(request, refusal);
    if (led.isPresent()) {
      return Answer.seeOther(led.get());
    }
    Texts t = Texts.in(request.language());
    Frame frame = frame(request, refusal, t);
    ErrorView view =
        new ErrorView(
            CLOSED.contains(refusal.kind()) ? "lock" : "warning",
            problems(refusal, request),
            verbs(request, refusal, t),
            t.of("error.code", refusal.problems().get(0).code().id(), request.id()));
    return Answer.page(refusal.kind().status(), site.templates().page("error", frame, view));
  }

  /** A page about a row that was merged leads to the same page about the one that remains. */
  private static Optional<String> ledTo(Request request, Refusal refusal) {
    Problem first = refusal.problems().get(0);
    Object person = first.values().get("person");
    Matcher about = PERSON.matcher(request.path());
    return first.code() == Code.PERSON_MERGED
            && person != null
            && request.method().equals("GET")
            && about.find()
        ? Optional.of(about.replaceFirst("/persons/" + person))
        : Optional.empty();
  }

  private Frame frame(Request request, Refusal refusal, Texts t) {
    Code code = refusal.problems().get(0).code();
    boolean engineAway = refusal.kind() == Kind.UNAVAILABLE || refusal.kind() == Kind.UNEXPECTED;
    if (engineAway) {
      return Frame.of(t, t.of("error.title.later"), Menu.NONE, null, "");
    }
    String title = title(refusal.kind(), code, t);
    Frame frame = new Visit(site, request).frame(title, Menu.NONE);
    return CLOSED.contains(refusal.kind()) || refusal.kind() == Kind.METHOD
        ? frame.here(request.isOwn() ? "/my" : "/")
        : frame;
  }

  private static String title(Kind kind, Code code, Texts t) {
    if (kind == Kind.NOT_FOUND || kind == Kind.METHOD) {
      return t.of("error.title.missing");
    }
    if (code == Code.FORM_TOKEN_WRONG || kind == Kind.STALE) {
      return t.of("error.title.again");
    }
    if (code == Code.BLOCKED_BY_PERSON) {
      return t.of("error.title.blocked");
    }
    if (code == Code.NAMED_ONLY) {
      return t.of("error.title.named");
    }
    return kind == Kind.FORBIDDEN ? t.of("error.title.closed") : t.of("error.title.other");
  }

  private static List<Mistake> problems(Refusal refusal, Request request) {
    return refusal.problems().stream().map(problem -> mistake(problem, request)).toList();
  }

  private static Mistake mistake(Problem problem, Request request) {
    Texts t = Texts.in(request.language());
    if (problem.code() == Code.NOT_FOUND || problem.code() == Code.METHOD_UNKNOWN) {
      return new Mistake(null, t.of("error.missing.says"), t.of("error.missing.mend"));
    }
    return new Mistake(null, problem.says(request.language()), problem.mend(request.language()));
  }

  private List<Button> verbs(Request request, Refusal refusal, Texts t) {
    if (refusal.kind() == Kind.NOT_LOGGED_IN) {
      return List.of(
          Button.to(request.isOwn() ? OwnDoorPage.DOOR : "/login", t.of("login.do")).primary());
    }
    Button home = Button.to(request.isOwn() ? "/my" : "/", t.of("error.home"));
    Optional<Button> opening = opening(request, refusal, t);
    if (opening.isPresent()) {
      return List.of(opening.get(), home);
    }
    return WayBack.sentFrom(request)
        .map(page -> List.of(Button.to(page, t.of("error.back")).primary(), home))
        .orElse(List.of(home.primary()));
  }

  /** Care staff who are refused for not being named, or by a block, may open in an emergency. */
  private Optional<Button> opening(Request request, Refusal refusal, Texts t) {
    return refusal.problems().stream()
        .filter(
            problem ->
                problem.code() == Code.NAMED_ONLY || problem.code() == Code.BLOCKED_BY_PERSON)
        .flatMap(problem -> Optional.ofNullable(problem.values().get("person")).stream())
        .findFirst()
        .filter(person -> new Visit(site, request).cares())
        .map(
            person ->
                Button.to("/persons/" + person + "/emergency", t.of("opening.title"))
                    .look(Button.Look.DANGER));
  }
}
