def site = new File(basedir, 'target/site')
def page = new File(site, 'lectures/descent.html').getText('UTF-8')
assert page.contains('<h1 lang="en">Gradient descent, slowly</h1>')
assert page.contains('datetime="2025-03-01"')
assert page.contains('12:34')
assert page.contains('https://www.youtube.com/watch?v=abcdefghij1')
assert page.contains('>Gradient descent:</strong>')
assert page.contains('>反向传播：</strong>')
assert page.contains('A["Loss"] --&gt; B["Gradient"]') || page.contains('A[&quot;Loss&quot;] --&gt; B[&quot;Gradient&quot;]')
assert page.contains('Welcome. Today we look at gradient descent')
// Relative links only, and assets at the root as JBake copies them.
assert !page.contains('href="/') && !page.contains('src="/') && !page.contains('assets/')
for (name in ['index.html', 'tags.html', 'archive.html', '404.html', 'feed.xml', 'sitemap.xml', 'css/site.css',
              'js/lecture.js', 'vendor/mermaid/mermaid-flowchart.min.js']) {
    assert new File(site, name).isFile(), name
}
assert !new File(site, 'vendor/mermaid/build').exists()
def feed = new groovy.xml.XmlSlurper().parse(new File(site, 'feed.xml'))
assert feed.channel.item.size() == 1
assert feed.channel.item[0].link.text() == 'https://lectures.example/notes/lectures/descent.html'
return true
