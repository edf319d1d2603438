package se.samordna.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import se.samordna.enrolment.Board;
import se.samordna.enrolment.BoardEntry;
import se.samordna.web.view.BoardView;
import se.samordna.web.view.BoardView.Slip;
import se.samordna.web.view.Parts.Tag;

/** What the page of a board weighs, and that nobody is lost for its sake. */
class BoardWeightTest {
  private static final int PERSONS = 200;
  private static final int BYTES = 40 * 1024;
  private static final int FOCUS = 6 * 1024;
  private static final int ZIPPED = 6 * 1024;

  private final BoardOfMany team = new BoardOfMany(PERSONS);

  @Test
  void a_board_of_200_persons_is_at_most_40_kilobytes_and_6_as_sent() throws IOException {
    byte[] page = team.page("");
    assertThat(page.length).isBetween(PERSONS * 50, BYTES);
    assertThat(zipped(page)).isLessThan(ZIPPED);
  }

  @Test
  void a_board_in_a_meeting_weighs_no_more_than_its_focus_besides() throws IOException {
    byte[] page = new BoardOfMany(PERSONS).inMeeting().page("");
    assertThat(page.length).isLessThan(BYTES + FOCUS);
    assertThat(zipped(page)).isLessThan(ZIPPED + 1200);
  }

  @Test
  void each_person_of_a_large_board_is_there_once_with_reasons_and_what_presses_most() {
    BoardView view = team.view("", false);
    List<Slip> slips = view.columns().stream().flatMap(column -> column.slips().stream()).toList();
    assertThat(slips).hasSize(PERSONS);
    assertThat(slips)
        .extracting(Slip::name)
        .containsExactlyElementsOf(team.entries().stream().map(BoardEntry::personName).toList());
    assertThat(slips).allSatisfy(slip -> assertThat(slip.reasons()).isNotEmpty());
    for (int place = 0; place < PERSONS; place++) {
      List<String> all =
          team.entries().get(place).alerts().stream().map(alert -> alert.text().sv()).toList();
      assertThat(slips.get(place).alerts())
          .extracting(Tag::word)
          .isEqualTo(slips.get(place).isLine() ? onALine(all) : onASlip(all));
    }
  }

  private static List<String> onALine(List<String> all) {
    return List.of(all.get(0) + (all.size() == 1 ? "" : " +" + (all.size() - 1)));
  }

  private static List<String> onASlip(List<String> all) {
    return all.size() <= 3
        ? all
        : Stream.concat(all.stream().limit(3), Stream.of("och " + (all.size() - 3) + " till"))
            .toList();
  }

  @Test
  void a_line_turns_the_board_to_the_person_with_all_that_the_slip_holds() {
    Slip line =
        team.view("", false).columns().get(2).slips().stream()
            .filter(Slip::isLine)
            .findFirst()
            .orElseThrow();
    BoardEntry entry =
        team.entries().stream()
            .filter(one -> one.personName().equals(line.name()))
            .findFirst()
            .orElseThrow();
    assertThat(line.href()).matches("\\?at=[0-9a-f]{8}");
    BoardView.Focus focus = team.view(line.href().substring(4), false).focus();
    assertThat(focus).isNotNull();
    assertThat(focus.name()).isEqualTo(entry.personName());
    assertThat(focus.alerts()).hasSameSizeAs(entry.alerts());
    assertThat(focus.facts())
        .extracting(fact -> fact.value())
        .contains(entry.cause(), entry.coordinatorName());
  }

  @Test
  void everybody_is_written_out_when_asked_for_and_on_a_board_of_a_usual_size() {
    assertThat(team.view("", true).columns())
        .allSatisfy(column -> assertThat(column.slips()).noneMatch(Slip::isLine));
    assertThat(new BoardOfMany(ShownBoard.WRITTEN_OUT).view("", false).columns())
        .allSatisfy(column -> assertThat(column.slips()).noneMatch(Slip::isLine));
  }

  @Test
  void nobody_is_in_focus_for_an_entry_that_left_the_board() {
    assertThat(team.view("00000000", false).focus()).isNull();
    assertThat(team.view("0", false).focus()).isNull();
    Board board = team.board();
    assertThat(board.meeting()).isEmpty();
  }

  private static int zipped(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(content);
    }
    return out.size();
  }
}
