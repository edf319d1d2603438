package se.samordna.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.access.Idempotency;
import se.samordna.http.served.RawHttp;

/** Everything that a caller may ask of the api can be asked over HTTP. */
class CoverageTest {
  /** What only an operator at the console may do, though any actor may be named. */
  private static final Set<String> OPERATORS =
      Set.of("Organisations.addPrincipal", "Organisations.addProvider");

  /** Asked for after the form was found; FormResourceTest asks for them. */
  private static final Set<String> BEHIND_A_FORM = Set.of("Forms.begin", "Forms.save");

  /** What a page shows at once, and operations give one by one. */
  private static final Set<String> PUT_TOGETHER =
      Set.of("Forms.file", "Plans.file", "Plans.writing", "Organisations.withoutRecord");

  @Test
  void every_method_that_a_caller_may_call_is_reached_by_some_operation(@TempDir Path storage) {
    Set<String> reached = new ConcurrentSkipListSet<>();
    Map<Class<?>, Object> kept = Map.of(Idempotency.class, new MemoryIdempotency());
    try (ServedApi served = new ServedApi(storage, reached::add, kept)) {
      Api api = Apis.empty();
      HostileRequests requests = new HostileRequests(new Random(1), api, served.session(), false);
      for (Operation operation : api.operations()) {
        if (!operation.id().equals("logOut")) {
          String answer = RawHttp.exchange(served.port(), requests.of(operation));
          assertThat(answer).as(operation.id()).doesNotStartWith("HTTP/1.1 5");
        }
      }
    }
    Set<String> callable = callable();
    callable.removeAll(OPERATORS);
    callable.removeAll(BEHIND_A_FORM);
    callable.removeAll(PUT_TOGETHER);
    assertThat(callable).hasSizeGreaterThan(60);
    assertThat(reached).containsAll(callable);
  }

  private static Set<String> callable() {
    Set<String> callable = new TreeSet<>();
    for (Class<?> service : Apis.SERVICES) {
      if (service != Idempotency.class) {
        Arrays.stream(service.getMethods())
            .filter(CoverageTest::isForCallers)
            .forEach(method -> callable.add(service.getSimpleName() + "." + method.getName()));
      }
    }
    return callable;
  }

  private static boolean isForCallers(Method method) {
    Class<?>[] parameters = method.getParameterTypes();
    return parameters.length > 0 && (parameters[0] == Caller.class || parameters[0] == Actor.class);
  }
}
