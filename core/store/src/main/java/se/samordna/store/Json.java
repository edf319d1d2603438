package se.samordna.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small maps of texts as JSON in one column. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<List<String>> LIST = new TypeReference<>() {};
  private static final TypeReference<List<Object>> THINGS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<Map<String, List<String>>> LISTS = new TypeReference<>() {};

  private Json() {}

  static String write(Map<String, ?> map) {
    try {
      return MAPPER.writeValueAsString(map);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a map of texts", e);
    }
  }

  static String write(List<String> texts) {
    try {
      return MAPPER.writeValueAsString(texts);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a list of texts", e);
    }
  }

  static String writeTexts(List<Map<String, String>> all) {
    try {
      return MAPPER.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a list of maps of texts", e);
    }
  }

  /** A list of maps; what stands there as a text alone becomes a map with that text. */
  static List<Map<String, String>> textsOrWords(String json, String words) {
    List<Map<String, String>> all = new ArrayList<>();
    for (Object one : read(json, THINGS)) {
      all.add(one instanceof String text ? Map.of(words, text) : MAPPER.convertValue(one, TEXTS));
    }
    return all;
  }

  static List<String> list(String json) {
    return read(json, LIST);
  }

  static Map<String, String> texts(String json) {
    return read(json, TEXTS);
  }

  static Map<String, List<String>> lists(String json) {
    return read(json, LISTS);
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The store holds JSON that it did not write", e);
    }
  }
}
