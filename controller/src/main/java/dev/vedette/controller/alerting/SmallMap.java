// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.controller.alerting;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map of few entries that never changes. A copy with one value changed shares the keys: it
 * costs one small array, where a copied tree costs a node for each entry.
 */
public final class SmallMap<K extends Comparable<? super K>, V> extends AbstractMap<K, V> {
  private static final Object[] NOTHING = {};

  private final Object[] keys;
  private final Object[] values;

  private SmallMap(Object[] keys, Object[] values) {
    this.keys = keys;
    this.values = values;
  }

  static <K extends Comparable<? super K>, V> SmallMap<K, V> of() {
    return new SmallMap<>(NOTHING, NOTHING);
  }

  static <K extends Comparable<? super K>, V> SmallMap<K, V> of(Map<K, V> entries) {
    Map<K, V> sorted = new TreeMap<>(entries);
    return new SmallMap<>(sorted.keySet().toArray(), sorted.values().toArray());
  }

  /** With this entry, new or changed. */
  SmallMap<K, V> with(K key, V value) {
    int found = find(key);
    if (found >= 0) {
      Object[] changed = values.clone();
      changed[found] = value;
      return new SmallMap<>(keys, changed);
    }
    return new SmallMap<>(inserted(keys, ~found, key), inserted(values, ~found, value));
  }

  SmallMap<K, V> without(K key) {
    int found = find(key);
    return found < 0 ? this : new SmallMap<>(removed(keys, found), removed(values, found));
  }

  boolean anyValue(Predicate<? super V> wanted) {
    for (int i = 0; i < values.length; i++) {
      if (wanted.test(valueAt(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int size() {
    return keys.length;
  }

  @Override
  @SuppressWarnings("unchecked")
  public @Nullable V get(@Nullable Object key) {
    int found = key == null ? -1 : find((K) key);
    return found < 0 ? null : valueAt(found);
  }

  @Override
  public V getOrDefault(@Nullable Object key, V otherwise) {
    V value = get(key);
    return value == null ? otherwise : value;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Map.Entry<K, V>> {
    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
      return IntStream.range(0, keys.length)
          .mapToObj(i -> Map.entry(keyAt(i), valueAt(i)))
          .iterator();
    }

    @Override
    public int size() {
      return keys.length;
    }
  }

  /** Its index; where it would have to stand, with all bits turned, when it is not there. */
  private int find(K key) {
    int from = 0;
    int to = keys.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      int order = keyAt(middle).compareTo(key);
      if (order == 0) {
        return middle;
      }
      from = order < 0 ? middle + 1 : from;
      to = order < 0 ? to : middle;
    }
    return ~from;
  }

  @SuppressWarnings("unchecked")
  private K keyAt(int index) {
    return (K) keys[index];
  }

  @SuppressWarnings("unchecked")
  private V valueAt(int index) {
    return (V) values[index];
  }

  private static Object[] inserted(Object[] array, int at, Object what) {
    Object[] longer = Arrays.copyOf(array, array.length + 1);
    System.arraycopy(array, at, longer, at + 1, array.length - at);
    longer[at] = what;
    return longer;
  }

  private static Object[] removed(Object[] array, int at) {
    Object[] shorter = Arrays.copyOf(array, array.length - 1);
    System.arraycopy(array, at + 1, shorter, at, array.length - at - 1);
    return shorter;
  }
}
