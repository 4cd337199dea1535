# Asking the library as a C program does, without bindings
#
# SPDX-License-Identifier: MIT
import ctypes
import functools
import json

P = ctypes.c_void_p
TEXT = ctypes.c_char_p
JSON = 2


class Refusal(Exception):
    """There is no answer, and this is why."""


class Library:
    def __init__(self, path):
        self.lib = ctypes.CDLL(path)
        self.hash = self.function("g_hash_table_new", P, P, P)
        self.insert = self.function("g_hash_table_insert", ctypes.c_int, P, P, P)
        self.unref_hash = self.function("g_hash_table_unref", None, P)
        self.free = self.function("g_free", None, P)
        self.free_error = self.function("g_error_free", None, P)
        self.unref = self.function("g_object_unref", None, P)
        self.basis_new = self.function("capex_basis_new", P)
        self.basis_set = self.function(
            "capex_basis_set", ctypes.c_int, P, TEXT, TEXT, P
        )
        self.compare = self.function("capex_compare", P, P, P, TEXT, P, P)
        self.n_rows = self.function(
            "capex_table_get_n_rows", ctypes.c_uint, P
        )
        self.table_write = self.function(
            "capex_table_write", P, P, ctypes.c_int, ctypes.c_int
        )
        self.explanation = self.function(
            "capex_table_get_explanation", P, P, ctypes.c_uint
        )
        self.explanation_write = self.function(
            "capex_explanation_write", P, P, ctypes.c_int, ctypes.c_int
        )
        self.find = self.function("capex_comparison_find", P, TEXT, P)
        self.n_parameters = self.function(
            "capex_comparison_get_n_parameters", ctypes.c_uint, P
        )
        self.parameter = self.function(
            "capex_comparison_get_parameter_name", TEXT, P, ctypes.c_uint
        )
        self.is_place = self.function(
            "capex_comparison_is_parameter_positional", ctypes.c_int, P,
            ctypes.c_uint,
        )
        bundled = self.function("capex_dataset_new_bundled", P)
        self.str_hash = ctypes.cast(self.lib.g_str_hash, P)
        self.str_equal = ctypes.cast(self.lib.g_str_equal, P)
        self.dataset = bundled()

    def function(self, name, result, *arguments):
        found = getattr(self.lib, name)
        found.restype = result
        found.argtypes = arguments
        return found

    def comparisons(self):
        listed = self.function(
            "capex_comparison_list", ctypes.POINTER(TEXT)
        )()
        names = []
        while listed[len(names)]:
            names.append(listed[len(names)].decode())
        return names

    def take(self, pointer):
        text = ctypes.string_at(pointer).decode()
        self.free(pointer)
        return text

    def raise_error(self, error):
        """A GError is its domain, its code and then its message."""
        class GError(ctypes.Structure):
            _fields_ = [
                ("domain", ctypes.c_uint32),
                ("code", ctypes.c_int),
                ("message", TEXT),
            ]

        message = GError.from_address(error.value).message.decode()
        self.free_error(error)
        raise Refusal(message)

    def table(self, question):
        """The answer, which is the caller's to unref."""
        error = P()
        name = question.name.encode()
        arguments = self.hash(self.str_hash, self.str_equal)
        kept = []  # as long as the table points at it
        for pair in self.arguments(question).items():
            texts = [ctypes.create_string_buffer(t.encode()) for t in pair]
            kept += texts
            self.insert(arguments, *(ctypes.addressof(text) for text in texts))
        basis = self.basis_new()
        for part, choice in question.basis.items():
            if not self.basis_set(
                basis, part.encode(), choice.encode(), ctypes.byref(error)
            ):
                self.raise_error(error)
        answer = self.compare(
            self.dataset, basis, name, arguments, ctypes.byref(error)
        )
        self.unref(basis)
        self.unref_hash(arguments)
        if not answer:
            self.raise_error(error)
        return answer

    def ask(self, question):
        """The answer as JSON, and the explanation of each row."""
        answer = self.table(question)
        told = json.loads(self.take(self.table_write(answer, JSON, 0)))
        trees = [self.tree(answer, row) for row in range(self.n_rows(answer))]
        self.unref(answer)
        return told, trees

    def tree(self, answer, row):
        node = self.explanation(answer, row)
        if not node:
            return None
        return json.loads(self.take(self.explanation_write(node, JSON, 0)))

    @functools.lru_cache(maxsize=None)
    def places(self, name):
        """The arguments that go by their places."""
        comparison = self.find(name.encode(), None)
        return [
            self.parameter(comparison, index).decode()
            for index in range(self.n_parameters(comparison))
            if self.is_place(comparison, index)
        ]

    def arguments(self, question):
        words = zip(self.places(question.name), question.words)
        return {**dict(words), **question.options}
