"""The quick line under the form: a few letters find a person, a phrase, a motto; Enter puts it in place."""
