package io.atoll.render.template;

import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.TestInvocationExpression;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.EqualsExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.LiteralBooleanExpression;
import io.pebbletemplates.pebble.node.expression.LiteralIntegerExpression;
import io.pebbletemplates.pebble.node.expression.LiteralLongExpression;
import io.pebbletemplates.pebble.node.expression.LiteralNullExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.NegativeTestExpression;
import io.pebbletemplates.pebble.node.expression.NotEqualsExpression;
import io.pebbletemplates.pebble.node.expression.PositiveTestExpression;
import io.pebbletemplates.pebble.utils.OperatorUtils;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides conditions that hang on nothing but {@code site.params}, which is known before the first
 * page is rendered. What it does not understand it leaves undecided.
 */
public final class ConstantFolding {
  private static final Known NOTHING = new Known(null);

  private final @Nullable Map<String, Object> params;

  /**
   * @param params {@code site.params}; null if a template gives {@code site} another meaning, so
   *     that nothing is known of it
   */
  public ConstantFolding(@Nullable Map<String, Object> params) {
    this.params = params;
  }

  /** A value that is the same on every page. */
  private record Known(@Nullable Object value) {
    boolean isTrue() {
      return Truth.of(value);
    }
  }

  /** Whether the condition holds on every page or on none; empty if that is not known. */
  public Optional<Boolean> decide(Expression<?> condition) {
    Known known = fold(condition);
    return known == null ? Optional.empty() : Optional.of(known.isTrue());
  }

  private @Nullable Known fold(Expression<?> expression) {
    if (expression instanceof LiteralNullExpression) {
      return NOTHING;
    }
    if (isLiteral(expression)) {
      return new Known(expression.evaluate(null, null));
    }
    if (expression instanceof GetAttributeExpression attribute) {
      return parameter(attribute);
    }
    if (expression instanceof Logic.Condition condition) {
      return fold(condition.getChildExpression());
    }
    if (expression instanceof NotOperator not) {
      Known child = fold(not.getChildExpression());
      return child == null ? null : new Known(!child.isTrue());
    }
    return expression instanceof BinaryExpression<?> binary ? foldBinary(binary) : null;
  }

  private static boolean isLiteral(Expression<?> expression) {
    return expression instanceof LiteralStringExpression
        || expression instanceof LiteralBooleanExpression
        || expression instanceof LiteralIntegerExpression
        || expression instanceof LiteralLongExpression;
  }

  private @Nullable Known foldBinary(BinaryExpression<?> binary) {
    Known left = fold(binary.getLeftExpression());
    if (binary instanceof Logic.And || binary instanceof Logic.Or) {
      return joined(left, fold(binary.getRightExpression()), binary instanceof Logic.Or);
    }
    if (left == null) {
      return null;
    }
    if (binary instanceof FilterExpression filter) {
      return filtered(left, (FilterInvocationExpression) filter.getRightExpression());
    }
    if (binary instanceof PositiveTestExpression || binary instanceof NegativeTestExpression) {
      Known result = tested(left, (TestInvocationExpression) binary.getRightExpression());
      boolean positive = !(binary instanceof NegativeTestExpression);
      return result == null ? null : new Known(result.isTrue() == positive);
    }
    return compared(binary, left);
  }

  /** One operand is enough if it decides: false for {@code and}, true for {@code or}. */
  private static @Nullable Known joined(
      @Nullable Known left, @Nullable Known right, boolean deciding) {
    boolean decided =
        (left != null && left.isTrue() == deciding)
            || (right != null && right.isTrue() == deciding);
    if (decided) {
      return new Known(deciding);
    }
    return left == null || right == null ? null : new Known(!deciding);
  }

  private @Nullable Known compared(BinaryExpression<?> binary, Known left) {
    boolean equal = binary instanceof EqualsExpression;
    if (!equal && !(binary instanceof NotEqualsExpression)) {
      return null;
    }
    Known right = fold(binary.getRightExpression());
    return right == null
        ? null
        : new Known(OperatorUtils.equals(left.value(), right.value()) == equal);
  }

  private @Nullable Known filtered(Known input, FilterInvocationExpression filter) {
    ArgumentsNode arguments = filter.getArgs();
    boolean isDefault =
        filter.getFilterName().equals("default")
            && arguments.getPositionalArgs() != null
            && arguments.getPositionalArgs().size() == 1;
    if (!isDefault) {
      return null;
    }
    return Truth.isEmpty(input.value())
        ? fold(arguments.getPositionalArgs().get(0).getValueExpression())
        : input;
  }

  private static @Nullable Known tested(Known value, TestInvocationExpression test) {
    return switch (test.getTestName()) {
      case "empty" -> new Known(Truth.isEmpty(value.value()));
      case "null" -> new Known(value.value() == null);
      default -> null;
    };
  }

  /** {@code site.params.a.b}, also in brackets. */
  private @Nullable Known parameter(GetAttributeExpression attribute) {
    if (params == null
        || attribute.getArgumentsNode() != null
        || !(attribute.getAttributeNameExpression() instanceof LiteralStringExpression name)) {
      return null;
    }
    if (attribute.getNode() instanceof ContextVariableExpression variable) {
      boolean all = variable.getName().equals("site") && name.getValue().equals("params");
      return all ? new Known(params) : null;
    }
    Known base =
        attribute.getNode() instanceof GetAttributeExpression above ? parameter(above) : null;
    return base == null ? null : new Known(Attributes.of(base.value(), name.getValue()));
  }
}
