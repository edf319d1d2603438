package se.samordna.web.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samordna.selfcheck.SelfCheck;
import se.samordna.selfcheck.SelfCheckFigure;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Parts;

/** A self-check as a file for a spreadsheet: figures, and nobody's name. */
final class SelfCheckFile {
  private final Texts t;

  SelfCheckFile(Texts t) {
    this.t = t;
  }

  String write(List<SelfCheck> checks) {
    Stream<String> head =
        Stream.of(
            line(
                t.of("check.file.unit"),
                t.of("check.file.model"),
                t.of("check.file.first"),
                t.of("check.file.last"),
                t.of("check.file.figure"),
                t.of("check.file.counted"),
                t.of("check.file.of"),
                t.of("check.file.value"),
                t.of("check.file.target"),
                t.of("check.file.standing"),
                t.of("check.file.source")));
    Stream<String> body =
        checks.stream()
            .flatMap(check -> check.figures().stream().map(figure -> line(check, figure)));
    return CsvFile.MARK + Stream.concat(head, body).collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private String line(SelfCheck check, SelfCheckFigure figure) {
    SelfCheckWords words = new SelfCheckWords(t);
    Parts.Tag standing = words.standing(figure.standing());
    return line(
        check.unitName(),
        check.model(),
        check.period().firstDay().toString(),
        check.lastDay().toString(),
        figure.name().in(t.language()),
        t.number(figure.numerator()),
        t.number(figure.denominator()),
        t.number(figure.value()),
        words.target(figure),
        standing.word(),
        figure.source().in(t.language()));
  }

  private static String line(String... cells) {
    return CsvFile.line(List.of(cells));
  }
}
