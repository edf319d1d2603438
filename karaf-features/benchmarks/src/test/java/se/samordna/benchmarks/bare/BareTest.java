package se.samordna.benchmarks.bare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.benchmarks.load.LoadResult;

/** What we compare with does what it says. */
class BareTest {
  @TempDir Path folder;

  @Test
  void the_bare_server_writes_a_kilobyte_of_json_and_a_board_of_two_hundred_rows()
      throws Exception {
    Server server = BareServer.start(0);
    try {
      String json = get(server.getURI().resolve("/json"));
      assertThat(json.getBytes().length).isBetween(900, 1_100);
      assertThat(new ObjectMapper().readTree(json).path("entries")).hasSize(12);
      String board = get(server.getURI().resolve("/board"));
      assertThat(board.split("<tr>", -1)).hasSize(201);
      assertThat(board.length()).isBetween(20_000, 35_000);
    } finally {
      server.stop();
    }
  }

  @Test
  void every_row_that_the_group_writer_acknowledged_is_in_the_store() throws Exception {
    LoadResult result = BareInserts.grouped(BareInserts.h2Url(folder), 4, 0, 1);
    assertThat(rows()).isEqualTo(result.times().count()).isPositive();
    assertThat(result.cpuMicros()).isPositive();
  }

  @Test
  void every_row_that_a_client_committed_itself_is_in_the_store() throws Exception {
    LoadResult result =
        BareInserts.each(BareInserts.h2Url(folder), BareInserts::checkpointed, 2, 0, 1);
    assertThat(rows()).isEqualTo(result.times().count()).isPositive();
  }

  private long rows() throws Exception {
    try (Connection connection = DriverManager.getConnection(BareInserts.h2Url(folder), "sa", "")) {
      return Rows.count(connection);
    }
  }

  private static String get(URI uri) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
        .body();
  }
}
