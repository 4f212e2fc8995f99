package io.atoll.render;

import io.pebbletemplates.pebble.node.Node;
import io.pebbletemplates.pebble.utils.Pair;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a compiled template. They are found by walking the nodes' fields, because Pebble's
 * visitor leaves out most of them: every expression, and the arguments of {@code include} and
 * {@code from}.
 */
final class SyntaxTree {

  /** The nodes whose meaning the analysis knows, by simple name; see {@link #isKnown}. */
  private static final Set<String> KNOWN =
      Set.of(
          "And",
          "Or",
          "Condition",
          "NotOperator",
          "ArgumentsNode",
          "AutoEscapeNode",
          "BlockNode",
          "BodyNode",
          "ExtendsNode",
          "FlushNode",
          "ForNode",
          "FromNode",
          "FunctionOrMacroNameNode",
          "IfNode",
          "ImportNode",
          "IncludeNode",
          "MacroNode",
          "NamedArgumentNode",
          "PositionalArgumentNode",
          "PrintNode",
          "RootNode",
          "SetNode",
          "TestInvocationExpression",
          "TextNode",
          "AddExpression",
          "ArrayExpression",
          "BlockFunctionExpression",
          "ConcatenateExpression",
          "ContainsExpression",
          "ContextVariableExpression",
          "DivideExpression",
          "EqualsExpression",
          "FilterExpression",
          "FilterInvocationExpression",
          "FunctionOrMacroInvocationExpression",
          "GetAttributeExpression",
          "GreaterThanEqualsExpression",
          "GreaterThanExpression",
          "LessThanEqualsExpression",
          "LessThanExpression",
          "LiteralBigDecimalExpression",
          "LiteralBooleanExpression",
          "LiteralDoubleExpression",
          "LiteralIntegerExpression",
          "LiteralLongExpression",
          "LiteralNullExpression",
          "LiteralStringExpression",
          "MapExpression",
          "ModulusExpression",
          "MultiplyExpression",
          "NegativeTestExpression",
          "NotEqualsExpression",
          "ParentFunctionExpression",
          "PositiveTestExpression",
          "RangeExpression",
          "RenderableNodeExpression",
          "SubtractExpression",
          "TernaryExpression",
          "UnaryMinusExpression",
          "UnaryPlusExpression");

  private SyntaxTree() {}

  /** Whether the analysis knows what such a node can read. */
  static boolean isKnown(Node node) {
    return KNOWN.contains(node.getClass().getSimpleName());
  }

  /** Calls {@code visitor} for the nodes directly below this one. */
  static void children(Node node, Consumer<Node> visitor) {
    for (Class<?> type = node.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          nodes(value(field, node), visitor);
        }
      }
    }
  }

  /** The text in a field for which Pebble has no accessor. */
  static @Nullable String text(Node node, String name) {
    try {
      return (String) value(node.getClass().getDeclaredField(name), node);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("this version of Pebble is not known", e);
    }
  }

  /** The node in a field for which Pebble has no accessor. */
  static @Nullable Node node(Node node, String name) {
    try {
      return (Node) value(node.getClass().getDeclaredField(name), node);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("this version of Pebble is not known", e);
    }
  }

  private static @Nullable Object value(Field field, Node node) {
    try {
      field.setAccessible(true);
      return field.get(node);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void nodes(@Nullable Object value, Consumer<Node> visitor) {
    if (value instanceof Node node) {
      visitor.accept(node);
    } else if (value instanceof Iterable<?> values) {
      values.forEach(each -> nodes(each, visitor));
    } else if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(each -> nodes(each, visitor));
      map.values().forEach(each -> nodes(each, visitor));
    } else if (value instanceof Pair<?, ?> pair) {
      nodes(pair.getLeft(), visitor);
      nodes(pair.getRight(), visitor);
    }
  }
}
