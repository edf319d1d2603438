package se.samordna.http;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samordna.access.Caller;
import se.samordna.access.Channel;
import se.samordna.own.Self;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Language;

/**
 * One request, as handlers see it. Belongs to the thread that answers it.
 *
 * <p>Reading the body, the form or the caller may throw {@link Refusal}; let it pass.
 */
public final class Request {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String FORM = "application/x-www-form-urlencoded";

  private final String id = UUID.randomUUID().toString();
  private final HttpServletRequest in;
  private final Doors doors;
  private final Channel channel;
  private final Body body;
  private final Language language;
  private @Nullable Fields query;
  private @Nullable Fields form;
  private Optional<Caller> caller = Optional.empty();
  private Optional<Self> self = Optional.empty();
  private boolean callerRead;
  private boolean own;
  private @Nullable String drawnFormToken;
  private Map<String, String> variables = Map.of();

  Request(HttpServletRequest in, Doors doors, Channel channel, int bodyLimit) {
    this.in = in;
    this.doors = doors;
    this.channel = channel;
    this.body = new Body(in, bodyLimit);
    this.language =
        LanguageChoice.of(
            askedLanguage(), cookie(Cookies.LANGUAGE), in.getHeader("Accept-Language"));
  }

  /** The id of this request, in the answer's header, in logs and in problems; it names nobody. */
  public String id() {
    return id;
  }

  /** The method's name as it was sent. */
  public String method() {
    return in.getMethod();
  }

  /** The path below the bundle's own, decoded, beginning with a slash. */
  public String path() {
    String path = in.getPathInfo();
    return path == null || path.isEmpty() ? "/" : path;
  }

  /** The value of a variable in the route's path. */
  public String variable(String name) {
    String value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The route has no variable " + name);
    }
    return value;
  }

  /** The fields after the question mark. */
  public Fields query() {
    if (query == null) {
      String encoded = in.getQueryString();
      query = encoded == null ? Fields.none() : Fields.parse(encoded);
    }
    return query;
  }

  /** A header's first value. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(in.getHeader(name));
  }

  /** The caller's network address. */
  public String remote() {
    return in.getRemoteAddr();
  }

  /** The language to answer in. */
  public Language language() {
    return language;
  }

  /** The media type of the body without its parameters, empty when none was sent. */
  public String mediaType() {
    return body.mediaType();
  }

  /**
   * The whole body.
   *
   * @throws Refusal {@code CM-1007} when it is larger than the bundle takes, {@code CM-1001} when
   *     it can't be read
   */
  public byte[] body() {
    return body.bytes().clone();
  }

  /**
   * The whole body as text.
   *
   * @throws Refusal as {@link #body()}, and {@code CM-1001} when it is no UTF-8
   */
  public String text() {
    return body.text();
  }

  /**
   * The fields of a posted form.
   *
   * @throws Refusal as {@link #text()}, and {@code CM-1008} when the body is no form
   */
  public Fields form() {
    if (form == null) {
      if (!mediaType().equals(FORM)) {
        throw Refusal.of(Problem.of(Code.MEDIA_TYPE_WRONG).with("wanted", FORM));
      }
      form = Fields.parse(text().strip());
    }
    return form;
  }

  /**
   * The session's token: from the {@code Authorization} header, else from the cookie of those whose
   * route it is.
   */
  public Optional<String> session() {
    return bearer().or(() -> cookie(sessionCookie()));
  }

  String sessionCookie() {
    return own ? Cookies.OWN : Cookies.SESSION;
  }

  /** Whether the route is for persons and their own sessions. */
  public boolean isOwn() {
    return own;
  }

  /** Who of staff asks, empty when nobody is logged in, and on a person's own route. */
  public Optional<Caller> visitor() {
    readWho();
    return caller;
  }

  /** Which person asks, empty when nobody is logged in, and on a route of staff's. */
  public Optional<Self> person() {
    readWho();
    return self;
  }

  private void readWho() {
    if (callerRead) {
      return;
    }
    Optional<String> token = session();
    if (own) {
      self = token.flatMap(one -> doors.own().self(one, channel, language));
    } else {
      caller = token.flatMap(one -> doors.staff().caller(one, channel, language));
    }
    callerRead = true;
  }

  /**
   * Which person asks.
   *
   * @throws Refusal {@code CM-5001} when no person is logged in
   */
  public Self self() {
    return person().orElseThrow(() -> Refusal.of(Code.NOT_LOGGED_IN));
  }

  void mustBeLoggedIn() {
    if (own) {
      self();
    } else {
      caller();
    }
  }

  private String formTokenOf(String token) {
    return own ? doors.own().formToken(token) : doors.staff().formToken(token);
  }

  /**
   * Who asks.
   *
   * @throws Refusal {@code CM-5001} when nobody is logged in
   */
  public Caller caller() {
    return visitor().orElseThrow(() -> Refusal.of(Code.NOT_LOGGED_IN));
  }

  /**
   * The token that every form on the page must send back, written in other letters for each answer.
   * For those who are not logged in it is bound to a cookie of its own, which the answer then sets.
   */
  public String formToken() {
    return FormTokens.write(ownFormToken());
  }

  /** The same for a session that this request has begun. */
  public String formToken(String begun) {
    return FormTokens.write(formTokenOf(begun));
  }

  /**
   * Whether the posted form stood on a page of the session that the request names, also when that
   * session has ended since.
   *
   * @throws Refusal as {@link #form()}
   */
  public boolean isFormOfItsSession() {
    Optional<String> sent = form().first(Border.FORM_TOKEN_FIELD);
    Optional<String> own = session().map(this::formTokenOf);
    return sent.isPresent() && own.isPresent() && FormTokens.fits(sent.get(), own.get());
  }

  boolean isLoggedIn() {
    return visitor().isPresent() || person().isPresent();
  }

  /** The token as the session or the cookie has it. */
  String ownFormToken() {
    if (isLoggedIn()) {
      return formTokenOf(session().orElseThrow());
    }
    Optional<String> bound = cookie(Cookies.FORM);
    if (bound.isPresent()) {
      return bound.get();
    }
    if (drawnFormToken == null) {
      byte[] bits = new byte[32];
      RANDOM.nextBytes(bits);
      drawnFormToken = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
    return drawnFormToken;
  }

  Optional<String> bearer() {
    return header("Authorization")
        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(value -> value.substring(7).strip())
        .filter(value -> !value.isEmpty());
  }

  Optional<String> cookie(String name) {
    return Cookies.find(in.getHeader("Cookie"), name);
  }

  /** The language that the address asks for, so that it can be remembered. */
  Optional<Language> chosenLanguage() {
    return askedLanguage().flatMap(LanguageChoice::known);
  }

  Optional<String> drawnFormToken() {
    return Optional.ofNullable(drawnFormToken);
  }

  /** Reads a body that nobody wanted, so that the connection can go on being used. */
  void finishBody() {
    body.finish();
  }

  boolean hasUnfinishedBody() {
    return body.isUnfinished();
  }

  void matched(Map<String, String> found, boolean personsOwn) {
    variables = Map.copyOf(found);
    own = personsOwn;
  }

  /** The language in a query that may be unreadable otherwise: its refusal is worded, too. */
  private Optional<String> askedLanguage() {
    String encoded = in.getQueryString();
    if (encoded == null) {
      return Optional.empty();
    }
    for (String pair : encoded.split("&", -1)) {
      if (pair.startsWith("lang=")) {
        return Optional.of(pair.substring(5));
      }
    }
    return Optional.empty();
  }
}
