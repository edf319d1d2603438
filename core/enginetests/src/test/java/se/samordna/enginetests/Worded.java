package se.samordna.enginetests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is sent, with places where a text may stand: a word comes into all of them, and into each by
 * itself, so that what is refused for one place does not hide another.
 *
 * @param between what stands around the places, one more than there are
 * @param plain what stands in each place when the word does not
 */
record Worded(List<String> between, List<String> plain) {
  static final String PLACE = "¤";
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  /** What has its places marked, with the same in each of them otherwise. */
  static Worded marked(String marked, String plain) {
    List<String> between = List.of(marked.split(PLACE, -1));
    return new Worded(between, Collections.nCopies(between.size() - 1, plain));
  }

  /** JSON that is lawful as it stands, each of whose texts and names is a place. */
  static Worded lawful(String json) {
    List<String> between = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(json);
    int after = 0;
    while (quoted.find()) {
      between.add(json.substring(after, quoted.start(1)));
      plain.add(quoted.group(1));
      after = quoted.end(1);
    }
    between.add(json.substring(after));
    return new Worded(between, plain);
  }

  /** As it is sent without the word, and with it in each place and in all. */
  Set<String> with(String word) {
    Set<String> all = new LinkedHashSet<>();
    all.add(put(plain));
    if (!plain.isEmpty()) {
      all.add(put(Collections.nCopies(plain.size(), word)));
    }
    for (int i = 0; i < plain.size(); i++) {
      List<String> one = new ArrayList<>(plain);
      one.set(i, word);
      all.add(put(one));
    }
    return all;
  }

  private String put(List<String> texts) {
    StringBuilder whole = new StringBuilder(between.get(0));
    for (int i = 0; i < texts.size(); i++) {
      whole.append(texts.get(i)).append(between.get(i + 1));
    }
    return whole.toString();
  }
}
