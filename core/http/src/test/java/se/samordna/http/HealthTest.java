package se.samordna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samordna.http.served.RawHttp.send;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceRegistration;
import se.samordna.access.Channel;
import se.samordna.http.served.MemoryOwnSessions;
import se.samordna.http.served.MemorySessions;
import se.samordna.http.served.RawHttp.Reply;
import se.samordna.http.served.ServedBundles;
import se.samordna.operation.Health;
import se.samordna.operation.Readiness;

class HealthTest {
  @TempDir private Path storage;

  private record Store(boolean live, boolean open) implements Health {
    @Override
    public Readiness ready() {
      return new Readiness(open, "H2", open ? "" : "The disk is full");
    }
  }

  private static BorderServlet pages(String login) {
    Routes routes = Routes.of(Route.open(Method.GET, "/login", request -> Answer.html(200, login)));
    return new BorderServlet(
        new Border(
            routes,
            new PlainManners(Channel.PAGE),
            new Doors(new MemorySessions(List.of()), new MemoryOwnSessions()),
            Limits.usual()));
  }

  private static Reply get(ServedBundles served, String path) {
    return send(served.port(), "GET " + path + " HTTP/1.1", "", "");
  }

  @Test
  void a_node_is_ready_when_the_store_answers_and_a_page_comes_out_whole() {
    try (ServedBundles served = ServedBundles.start(storage)) {
      assertThat(get(served, "/health/live").status()).isEqualTo(200);
      assertThat(get(served, "/health/ready").body())
          .isEqualTo("{\"ready\":false,\"store\":false,\"page\":false}");

      ServiceRegistration<Health> closed = served.register(Health.class, new Store(true, false));
      served.mount("/*", pages("<!doctype html><html></html>"));
      Reply waiting = get(served, "/health/ready");
      assertThat(waiting.status()).isEqualTo(503);
      assertThat(waiting.body()).isEqualTo("{\"ready\":false,\"store\":false,\"page\":true}");

      closed.unregister();
      served.register(Health.class, new Store(true, true));
      Reply ready = get(served, "/health/ready");
      assertThat(ready.status()).isEqualTo(200);
      assertThat(ready.header("Cache-Control")).contains("no-store");
    }
  }

  @Test
  void a_page_that_breaks_off_is_no_page() {
    try (ServedBundles served = ServedBundles.start(storage)) {
      served.register(Health.class, new Store(true, true));
      served.mount("/*", pages("<!doctype html><html><body>"));
      assertThat(get(served, "/health/ready").body())
          .isEqualTo("{\"ready\":false,\"store\":true,\"page\":false}");
    }
  }

  @Test
  void a_store_that_only_a_restart_mends_makes_the_node_not_live() {
    try (ServedBundles served = ServedBundles.start(storage)) {
      served.register(Health.class, new Store(false, false));
      assertThat(get(served, "/health/live").status()).isEqualTo(503);
    }
  }
}
