// The form or link goes on by itself; its button is for browsers without scripts.
const onward = document.getElementById('onward')
if (onward instanceof HTMLFormElement) onward.submit()
else location.replace(onward.href)
