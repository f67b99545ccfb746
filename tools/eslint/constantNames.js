/**
 * An ESLint rule: what a module-level constant holds can be seen from its name. Plain data (numbers, text,
 * lists, records, sets) is UPPER_CASE; functions, instances and whatever holds functions are camelCase.
 * What only a run can tell, such as the result of a call, may be either.
 */

const UPPER_CASE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;
const CAMEL_CASE = /^[a-z][A-Za-z0-9]*$/;

/** Classes whose instances are values, not objects with a life. */
const VALUE_CLASSES = new Set(["Set", "Map", "Decimal", "Date", "RegExp", "Uint8Array"]);
/** Functions that give back the same data. */
const SAME_DATA = new Set(["Object.freeze", "Object.seal"]);
const DATA_NAMES = new Set(["undefined", "NaN", "Infinity"]);

/**
 * @typedef {"data" | "code" | "unknown"} Content
 * @typedef {import("eslint").AST.Program["body"][number] & Record<string, any>} AnyNode
 */

/** @type {import("eslint").Rule.RuleModule} */
export const constantNames = {
  meta: {
    type: "suggestion",
    docs: { description: "name module-level constants after what they hold" },
    messages: {
      data: '"{{name}}" is plain data: write it in UPPER_CASE.',
      code: '"{{name}}" is or holds functions, or is an instance: write it in camelCase.',
    },
    schema: [],
  },
  create: (context) => ({
    /** @param {AnyNode} program */
    Program(program) {
      const scope = context.sourceCode.getScope(program);
      const module = scope.childScopes.find(({ type }) => type === "module") ?? scope;
      for (const { id, init } of program.body.flatMap(constantsOf)) {
        if (id.type !== "Identifier" || !init) continue;
        const content = contentOf(init, module);
        const isNamedSo = { data: UPPER_CASE, code: CAMEL_CASE, unknown: /./ }[content].test(id.name);
        if (!isNamedSo) context.report({ node: id, messageId: content, data: { name: id.name } });
      }
    },
  }),
};

/** The declarators of a statement that declares constants, exported or not. */
function constantsOf(statement) {
  const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
  const isConstant = declaration?.type === "VariableDeclaration" && declaration.kind === "const";
  return isConstant && !declaration.declare ? declaration.declarations : [];
}

/**
 * What an expression holds.
 *
 * @param {AnyNode | null} node
 * @param {import("eslint").Scope.Scope} scope in which its names are looked up
 * @param {readonly AnyNode[]} seen declarations that are being looked at, which may name each other
 * @returns {Content}
 */
function contentOf(node, scope, seen = []) {
  const of = (part) => contentOf(part, scope, seen);
  switch (node?.type) {
    case undefined: // A hole in a list.
    case "Literal":
      return "data";
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return "code";
    case "TaggedTemplateExpression":
      return "code";
    case "TemplateLiteral":
      return together(node.expressions.map(of));
    case "ArrayExpression":
      return together(node.elements.map(of));
    case "ObjectExpression":
      return together(node.properties.map((property) => of(property.value ?? property)));
    case "SpreadElement":
    case "UnaryExpression":
      return of(node.argument);
    case "BinaryExpression":
    case "LogicalExpression":
      return together([of(node.left), of(node.right)]);
    case "ConditionalExpression":
      return together([of(node.consequent), of(node.alternate)]);
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
    case "ChainExpression":
      return of(node.expression);
    case "MemberExpression":
      // A member of a record of functions may be data, and a method of data is a function.
      return of(node.object) === "data" && node.computed ? "data" : "unknown";
    case "CallExpression":
      return SAME_DATA.has(nameOf(node.callee)) ? together(node.arguments.map(of)) : "unknown";
    case "NewExpression":
      return VALUE_CLASSES.has(nameOf(node.callee)) ? together(node.arguments.map(of)) : "code";
    case "Identifier":
      return contentOfName(node.name, scope, seen);
    default:
      return "unknown";
  }
}

/** What stands behind a name, as far as this file tells. */
function contentOfName(name, scope, seen) {
  if (DATA_NAMES.has(name)) return "data";
  const definition = scope.set.get(name)?.defs[0];
  if (definition === undefined || seen.includes(definition.node)) return "unknown";
  if (definition.type === "FunctionName" || definition.type === "ClassName") return "code";
  if (definition.type === "ImportBinding") return UPPER_CASE.test(name) ? "data" : "unknown";
  const { id, init } = definition.node;
  if (id?.type !== "Identifier" || !init) return "unknown";
  return contentOf(init, scope, [...seen, definition.node]);
}

/** What holds all of these: functions if one of them does. */
function together(contents) {
  return contents.includes("code") ? "code" : contents.includes("unknown") ? "unknown" : "data";
}

/** "Object.freeze" for a call of it. */
function nameOf(callee) {
  if (callee.type === "Identifier") return callee.name;
  if (callee.type !== "MemberExpression" || callee.computed) return "";
  return `${nameOf(callee.object)}.${callee.property.name}`;
}
