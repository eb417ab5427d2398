new File(basedir, 'site/content/hinton-toronto.txt').bytes = new File(basedir, '../../../../content/hinton-toronto.txt').bytes
// The command of the guide's page for JBake's users, taken from there:
// $ java -cp "lib/*" org.jbake.launcher.Main -b site output
def guide = new File(basedir, '../../../../content/guide/jbake.md').getText('UTF-8')
def command = (guide =~ /(?s)```sh\n(.*?)\n```/)[0][1]
def process = new ProcessBuilder(['sh', '-c', command]).directory(basedir).redirectErrorStream(true).start()
def said = process.inputStream.getText('UTF-8')
process.waitFor()
new File(basedir, 'jbake.log').setText(said, 'UTF-8')
def index = new File(basedir, 'output/index.html').getText('UTF-8')
assert index.contains('Gradient descent, slowly') && index.contains('Hinton')
def page = new File(basedir, 'output/descent.html').getText('UTF-8')
assert page.contains('<h1>Gradient descent, slowly</h1>')
assert page.contains('2025-03-01') && page.contains('12:34') && page.contains('https://www.youtube.com/watch?v=abcdefghij1')
assert page.contains('>Gradient descent:</strong>') && page.contains('>反向传播：</strong>')
assert page.contains('<pre class="mermaid">') && page.contains('--&gt;')
assert page.contains('Welcome. Today we look at gradient descent')
// A record with a mistake costs no other its page, and is named as Lectern names it.
assert !new File(basedir, 'output/bad.html').exists()
assert said.contains('bad.txt:1:12: error: ') && said.contains('[timestamp-format]')
return true
