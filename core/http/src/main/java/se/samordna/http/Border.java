package se.samordna.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import se.samordna.access.Channel;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/**
 * Where requests come in and answers go out: the one place that a bundle's servlet hands all its
 * requests to. Safe for all threads.
 */
public final class Border {
  /** The hidden field of a form that holds {@link Request#formToken()}. */
  public static final String FORM_TOKEN_FIELD = "formToken";

  /** The header that may hold the form token instead. */
  public static final String FORM_TOKEN_HEADER = "X-Form-Token";

  /** A header that only our own scripts and API clients can send, with any value. */
  public static final String REQUESTED_BY_HEADER = "X-Requested-By";

  /** The header of an answer with the id of its request. */
  public static final String REQUEST_ID_HEADER = "X-Request-Id";

  private static final Logger LOG = LoggerFactory.getLogger(Border.class);

  private final Routes routes;
  private final Manners manners;
  private final Doors doors;
  private final Limits limits;
  private final Semaphore places;

  /**
   * @param doors may throw {@code CM-6005} while the engine is away
   */
  public Border(Routes routes, Manners manners, Doors doors, Limits limits) {
    this.routes = routes;
    this.manners = manners;
    this.doors = doors;
    this.limits = limits;
    this.places = new Semaphore(limits.concurrent());
  }

  /** Answers a request whole, whatever it is and whatever happens. */
  public void answer(HttpServletRequest in, HttpServletResponse out) throws IOException {
    Request request = new Request(in, doors, manners.channel(), limits.bodyBytes());
    MDC.put("request", request.id());
    try {
      send(request, inTurn(request), in, out);
    } finally {
      MDC.remove("request");
    }
  }

  private Answer inTurn(Request request) {
    boolean mine = false;
    try {
      mine = places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
      if (!mine) {
        return refused(request, Refusal.of(Code.OVERLOADED));
      }
      Answer answer = route(request);
      request.finishBody();
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return refused(request, Refusal.of(Code.OVERLOADED));
    } finally {
      if (mine) {
        places.release();
      }
    }
  }

  private Answer route(Request request) {
    Optional<Method> method = Method.of(request.method());
    Routes.Found found = routes.find(method.orElse(null), request.path());
    if (found instanceof Routes.Found.Match match) {
      request.matched(match.variables(), match.route().own());
      return handle(request, match.route());
    }
    if (found instanceof Routes.Found.OtherMethods other) {
      return otherMethod(request, other.allowed());
    }
    return refused(request, Refusal.of(Code.NOT_FOUND));
  }

  private Answer otherMethod(Request request, Set<String> allowed) {
    String allow = String.join(", ", allowed);
    if (request.method().equals("OPTIONS")) {
      return Answer.of(204).with("Allow", allow);
    }
    Problem problem = Problem.of(Code.METHOD_UNKNOWN).with("allow", allow);
    return refused(request, Refusal.of(problem)).with("Allow", allow);
  }

  private Answer handle(Request request, Route route) {
    try {
      if (!route.open()) {
        request.mustBeLoggedIn();
      }
      if (route.method().isUnsafe()) {
        ForgeryCheck.pass(request, manners.channel());
      }
      return route.handler().handle(request);
    } catch (Refusal refusal) {
      return refused(request, refusal);
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      LOG.error("Unexpected in {} {}: {}", route.method(), route.path(), Traces.withoutMessages(e));
      return refused(request, Refusal.of(Code.UNEXPECTED));
    }
  }

  private Answer refused(Request request, Refusal refusal) {
    try {
      return RefusalHeaders.put(manners.refused(request, refusal), refusal);
    } catch (RuntimeException | LinkageError e) {
      LOG.error("A refusal could not be shown: {}", Traces.withoutMessages(e));
      return ProblemJson.answer(request, Refusal.of(Code.UNEXPECTED));
    }
  }

  private void send(
      Request request, Answer answer, HttpServletRequest in, HttpServletResponse out) {
    SecurityHeaders.each(in.isSecure(), out::setHeader);
    out.setHeader(REQUEST_ID_HEADER, request.id());
    out.setStatus(answer.status());
    for (Answer.Header header : answer.headers()) {
      boolean several = header.name().equalsIgnoreCase("Set-Cookie");
      if (several) {
        out.addHeader(header.name(), header.value());
      } else {
        out.setHeader(header.name(), header.value());
      }
    }
    remember(request, out);
    // after "100 Continue" Jetty forgets that the client asked for the connection to be closed
    if (request.hasUnfinishedBody() || in.getHeader("Expect") != null) {
      out.setHeader("Connection", "close");
    }
    try {
      write(answer, in, out);
    } catch (IOException e) {
      // whoever asked has left; what was done stays done, and a repeat by its key gets the answer
      LOG.debug("Nobody waited for the answer: {}", Traces.withoutMessages(e));
    }
  }

  private void remember(Request request, HttpServletResponse out) {
    request.drawnFormToken().ifPresent(token -> out.addHeader("Set-Cookie", Cookies.form(token)));
    if (manners.channel() == Channel.PAGE) {
      request
          .chosenLanguage()
          .ifPresent(chosen -> out.addHeader("Set-Cookie", Cookies.language(chosen.tag())));
    }
  }

  private static void write(Answer answer, HttpServletRequest in, HttpServletResponse out)
      throws IOException {
    byte[] body = answer.bytes();
    boolean bodiless = answer.status() == 204 || answer.status() == 304;
    if (bodiless) {
      return;
    }
    out.setContentLength(body.length);
    if (!in.getMethod().equals("HEAD")) {
      out.getOutputStream().write(body);
    }
  }
}
